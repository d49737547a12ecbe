import type { ImportSummary } from '@atlas/shared/exchange/import'
import { tellProblem } from '@atlas/shared/exchange/sentences/tell'
import { Anchor, Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { UndoButton } from '../history/undo-button.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { DeleteButton } from '../ui/delete-button.tsx'
import { LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { sentenceOf } from '../ui/problem.ts'
import classes from './exchange.module.css'
import { importsQuery, isWorking, reportAddress, useDiscard } from './import-queries.ts'
import { hasDone, willDo } from './outcome.ts'

/** What has been imported before, and what still waits for decisions. */
export function EarlierImports({ slug }: { slug: string }) {
  const { t } = useMessages()
  const { data, error } = useQuery(importsQuery(slug))
  if (error) return <Text role="alert">{sentenceOf(error, t)}</Text>
  if (!data) return <Loading />
  if (data.length === 0) return <Text c="dimmed">{t('exchange.earlier.none')}</Text>
  return (
    <ul className={classes.imports}>
      {data.map((each) => (
        <EarlierImport key={each.id} slug={slug} imported={each} />
      ))}
    </ul>
  )
}

const colours = {
  reading: 'ink',
  ready: 'ink',
  committing: 'ink',
  done: 'gray',
  failed: 'red',
  undone: 'gray',
} as const

function EarlierImport({ slug, imported }: { slug: string; imported: ImportSummary }) {
  const messages = useMessages()
  const { t, instant, language } = messages
  const { id, fileName, status, changeId, problem } = imported
  const discard = useDiscard(slug)
  const told = {
    reading: '',
    ready: willDo(imported, messages),
    committing: '',
    done: hasDone(imported, messages),
    failed: problem ? tellProblem(problem, language) : '',
    undone: '',
  }[status]
  return (
    <li className={classes.import}>
      <div className={classes.words}>
        <Group gap="xs">
          <LinkText to="/a/$slug/import/$importId" params={{ slug, importId: id }} fw={550}>
            {fileName}
          </LinkText>
          <Badge variant="light" color={colours[status]} tt="none">
            {t(`exchange.status.${status}`)}
          </Badge>
        </Group>
        {told && <Text size="sm">{told}</Text>}
        <Text size="sm" c="dimmed">
          {t('exchange.earlier.by', {
            actor: imported.createdBy || t('people.former'),
            at: instant(imported.createdAt),
          })}
        </Text>
      </div>
      <Group gap="sm">
        {status === 'done' && (
          <Anchor
            size="sm"
            href={reportAddress(slug, id)}
            download
            aria-label={t('exchange.report.of', { file: fileName })}
          >
            {t('exchange.report')}
          </Anchor>
        )}
        {status === 'done' && changeId && (
          <UndoButton
            slug={slug}
            change={{ id: changeId }}
            sentence={t('exchange.earlier.sentence', { file: fileName, done: hasDone(imported, messages) })}
          />
        )}
        {(status === 'ready' || status === 'failed') && !isWorking(imported) && (
          <DeleteButton
            name={fileName}
            text={t('exchange.discard.text')}
            undoable={false}
            onDelete={() => discard(id)}
          />
        )}
      </Group>
    </li>
  )
}
