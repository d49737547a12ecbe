import type { Criterion, CriterionCreate, CriterionUpdate } from '@atlas/shared/criteria'
import type { Dataset } from '@atlas/shared/dataset'
import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { AddButton } from '../ui/add-button.tsx'
import { moved } from '../ui/moved.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { CriterionDialog } from './criterion-dialog.tsx'

/** What an alliance asks of every organisation besides what is asked everywhere. */
export function CriterionSettings({ dataset }: { dataset: Dataset }) {
  const { t, label, list, number } = useMessages()
  const { slug, languages } = dataset.alliance
  const { data: criteria } = useSuspenseQuery(collectionQuery<Criterion>(slug, 'criteria'))
  const edit = useCollectionEdit<CriterionCreate, CriterionUpdate>(slug, 'criteria')
  const [open, setOpen] = useState<Criterion | 'new' | null>(null)
  const nameOf = ({ labels }: Criterion) => label(labels, ...languages)
  const answered = ({ id }: Criterion) =>
    dataset.organisations.filter(({ criteria }) => id in criteria).length
  const move = async (from: number, to: number) => {
    for (const { record, position } of moved(criteria, from, to))
      await edit.mutateAsync({ change: { position }, of: record })
  }
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('criteria.text')}
      </Text>
      <ProblemAlert error={edit.error} />
      <RecordsTable
        items={criteria}
        columns={[
          { heading: t('criteria.question'), cell: nameOf },
          {
            heading: t('criteria.kind'),
            cell: ({ kind, choices }) =>
              kind === 'choice'
                ? list(choices.map(({ labels }) => label(labels, ...languages)))
                : t(`criteria.kind.${kind}`),
          },
          {
            heading: t('criteria.answered'),
            cell: (criterion) => number(answered(criterion)),
            numeric: true,
          },
        ]}
        nameOf={nameOf}
        deletionOf={(criterion) => t('criteria.delete', { n: answered(criterion) })}
        onEdit={setOpen}
        onDelete={(criterion) => edit.mutateAsync({ remove: criterion })}
        onMove={(from, to) => void move(from, to)}
        busy={edit.isPending}
      />
      <AddButton
        words={t('criteria.add')}
        onClick={() => setOpen('new')}
        empty={criteria.length === 0 ? { title: t('criteria.empty'), text: t('criteria.empty.text') } : null}
      />
      {open !== null && (
        <CriterionDialog
          slug={slug}
          languages={languages}
          criterion={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
