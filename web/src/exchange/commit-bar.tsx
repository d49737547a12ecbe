import type { Import } from '@atlas/shared/exchange/import'
import { Button, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './exchange.module.css'
import { ProgressLine } from './import-progress.tsx'
import { useCommit, useIsDeciding } from './import-queries.ts'
import { besides, hasAnything, willDo } from './outcome.ts'
import { SessionEnded } from './session-ended.tsx'

/** The one button that writes, always in sight, saying exactly what it does. */
export function CommitBar({ slug, imported }: { slug: string; imported: Import }) {
  const messages = useMessages()
  const { t } = messages
  const commit = useCommit(slug, imported.id)
  // What it would do is not known until all that was said is answered.
  const isDeciding = useIsDeciding(imported.id)
  if (imported.status === 'reading')
    return (
      <div className={classes.footer}>
        <div style={{ flex: 1 }}>
          <ProgressLine imported={imported} />
        </div>
      </div>
    )
  const possible = hasAnything(imported)
  const aside = possible
    ? [...besides(imported, messages), t('exchange.will.undo')].join(' · ')
    : t('exchange.will.nothing.text')
  return (
    <div className={classes.footer}>
      <Text size="sm" c="dimmed" role="status">
        {aside}
      </Text>
      <Button
        className={classes.commit}
        size="md"
        disabled={!possible}
        loading={commit.isPending || isDeciding}
        onClick={() => commit.mutate()}
      >
        {possible ? willDo(imported, messages) : t('exchange.will.nothing')}
      </Button>
      <SessionEnded error={commit.error} />
    </div>
  )
}
