import type { Import } from '@atlas/shared/exchange/import'
import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './exchange.module.css'
import { ProgressLine } from './import-progress.tsx'
import { useCommit, useIsDeciding } from './import-queries.ts'
import { MergesDialog } from './merges-dialog.tsx'
import { besides, hasAnything, willDo } from './outcome.ts'
import { SessionEnded } from './session-ended.tsx'

/** The one button that writes, always in sight, saying exactly what it does. */
export function CommitBar({ slug, imported }: { slug: string; imported: Import }) {
  const messages = useMessages()
  const { t } = messages
  const commit = useCommit(slug, imported.id)
  const [opened, { open, close }] = useDisclosure()
  const { merge: merges } = imported.counts
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
        onClick={() => (merges > 0 ? open() : commit.mutate(0))}
      >
        {possible ? willDo(imported, messages) : t('exchange.will.nothing')}
      </Button>
      {opened && (
        <MergesDialog
          slug={slug}
          imported={imported}
          error={commit.error}
          loading={commit.isPending}
          onClose={close}
          onConfirm={() => commit.mutate(merges, { onSuccess: close })}
        />
      )}
      <SessionEnded error={commit.error} />
    </div>
  )
}
