import type { Dataset } from '@atlas/shared/dataset'
import { Button, Center, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { Loading } from '../ui/loading.tsx'
import { sentenceOf } from '../ui/problem.ts'
import { ChangeItem } from './change-item.tsx'
import classes from './changes.module.css'
import { type ChangesOf, changesQuery } from './history-queries.ts'

type Props = {
  dataset: Dataset
  /** Which changes; all where nothing is said. */
  of?: ChangesOf
  /** How many at first, and how many more each time. */
  limit?: number
}

/** Changes of an alliance, newest first, with a button for older ones. */
export function ChangeList({ dataset, of = {}, limit }: Props) {
  const { t } = useMessages()
  const may = useMay(dataset.alliance.id)
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    changesQuery(dataset.alliance.slug, of, limit),
  )
  if (error) return <Text role="alert">{sentenceOf(error, t)}</Text>
  if (!data) return <Loading />
  const changes = data.pages.flatMap(({ items }) => items)
  if (changes.length === 0) return <Text c="dimmed">{t('history.empty')}</Text>
  return (
    <>
      <ol className={classes.changes}>
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} dataset={dataset} mayUndo={may('undo')} />
        ))}
      </ol>
      {hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('history.older')}
          </Button>
        </Center>
      )}
    </>
  )
}
