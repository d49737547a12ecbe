import type { Import } from '@atlas/shared/exchange/import'
import { tellProblem } from '@atlas/shared/exchange/sentences/tell'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkButton } from '../ui/link.tsx'
import { FilePart } from './file-part.tsx'
import { useImportUpdate } from './import-queries.ts'
import { SessionEnded } from './session-ended.tsx'

/** Not the file's fault: the same file may go through the next time. */
const passing = ['interrupted', 'changed-meanwhile', 'internal']

/** A file that could not be taken in: why, and the ways out. */
export function ImportFailed({ slug, imported }: { slug: string; imported: Import }) {
  const { t, language } = useMessages()
  const { id, kind, problem, format } = imported
  const update = useImportUpdate(slug, id)
  return (
    <Stack align="stretch">
      <Alert color="red" role="alert" title={t('exchange.failed')}>
        {problem && <Text size="sm">{tellProblem(problem, language)}</Text>}
      </Alert>
      <Group gap="sm">
        {problem && passing.includes(problem.code) && (
          <Button loading={update.isPending} onClick={() => update.mutate({ kind })}>
            {t('exchange.failed.retry')}
          </Button>
        )}
        <LinkButton to="/a/$slug/import" params={{ slug }} variant="default">
          {t('exchange.again')}
        </LinkButton>
      </Group>
      <SessionEnded error={update.error} />
      {/* Another sheet or encoding may be all that it needs. */}
      {format !== null && <FilePart slug={slug} imported={imported} />}
    </Stack>
  )
}
