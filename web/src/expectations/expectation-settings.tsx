import type { Dataset } from '@atlas/shared/dataset'
import type { Expectation } from '@atlas/shared/expectations'
import { Button, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useSurveyWords } from '../coverage/use-survey-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { ExpectationDialog } from './expectation-dialog.tsx'

/** Where one place is expected to have more, or fewer, of a sector than the others. */
export function ExpectationSettings({ dataset }: { dataset: Dataset }) {
  const { t, number, compare } = useMessages()
  const { slug } = dataset.alliance
  const { data: expectations } = useSuspenseQuery(collectionQuery(slug, 'expectations'))
  const edit = useCollectionEdit(slug, 'expectations')
  const [open, setOpen] = useState<Expectation | 'new' | null>(null)
  const words = useSurveyWords(dataset)
  const sectorAt = ({ sectorId }: Expectation) => dataset.sectors.findIndex(({ id }) => id === sectorId)
  const inOrder = expectations.toSorted(
    (one, other) => sectorAt(one) - sectorAt(other) || compare(words.where(one), words.where(other)),
  )
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('expectations.text')}
      </Text>
      <RecordsTable
        items={inOrder}
        columns={[
          { heading: t('organisations.sector'), cell: ({ sectorId }) => words.sector(sectorId) },
          { heading: t('surveys.where'), cell: words.where },
          { heading: t('lists.expected'), cell: ({ minimum }) => number(minimum), numeric: true },
        ]}
        nameOf={(expectation) => `${words.sector(expectation.sectorId)}, ${words.where(expectation)}`}
        deletionOf={() => t('expectations.delete')}
        onEdit={setOpen}
        onDelete={(expectation) => edit.mutateAsync({ remove: expectation })}
      />
      {dataset.sectors.length > 0 ? (
        <Button mt="md" variant="default" onClick={() => setOpen('new')}>
          {t('expectations.add')}
        </Button>
      ) : (
        <Text>
          {t('expectations.noSectors')}{' '}
          <LinkText to="/a/$slug/settings" params={{ slug }} search={{ section: 'sectors' }}>
            {t('matrix.noSectors.add')}
          </LinkText>
        </Text>
      )}
      {open !== null && (
        <ExpectationDialog
          dataset={dataset}
          expectation={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
