import type { Dataset } from '@atlas/shared/dataset'
import { Group, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { AddButton } from '../ui/add-button.tsx'
import { moved } from '../ui/moved.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { type Column, RecordsTable } from '../ui/records-table.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import type { EntryList, ListEntry } from './entry-list.ts'

type Props<Entry extends ListEntry> = {
  dataset: Dataset
  list: EntryList<Entry>
  /** What stands before a name. */
  mark?: (entry: Entry, at: number) => ReactNode
  /** Between the name and the number of organisations. */
  columns: readonly Column<Entry>[]
  /** How many organisations an entry is said of. */
  usedBy: (entry: Entry) => number
  /** What else a list can be started from. */
  start?: (existing: readonly Entry[]) => ReactNode
}

/** One of an alliance's lists: its entries in their order, to add, change, move and delete. */
export function ListSettings<Entry extends ListEntry>({
  dataset,
  list,
  mark,
  columns,
  usedBy,
  start,
}: Props<Entry>) {
  const { t, label, number } = useMessages()
  const { slug, languages } = dataset.alliance
  const { name } = list
  const { data } = useSuspenseQuery(collectionQuery(slug, name))
  // Whose list it is, its name says: the compiler cannot follow that from one to the other.
  const entries = data as unknown as Entry[]
  const edit = useCollectionEdit(slug, name)
  const [open, setOpen] = useState<Entry | 'new' | null>(null)
  const nameOf = ({ labels }: Entry) => label(labels, ...languages)
  const move = async (from: number, to: number) => {
    for (const { record, position } of moved(entries, from, to))
      await edit.mutateAsync({ change: { position }, of: record })
  }
  const named = (entry: Entry, at: number) =>
    mark ? (
      <Group gap="sm" wrap="nowrap">
        {mark(entry, at)}
        {nameOf(entry)}
      </Group>
    ) : (
      nameOf(entry)
    )
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t(`${name}.text`)}
      </Text>
      <ProblemAlert error={edit.error} />
      <RecordsTable
        items={entries}
        columns={[
          { heading: t(list.one), cell: named },
          ...columns,
          { heading: t(list.used), cell: (entry) => number(usedBy(entry)), numeric: true },
        ]}
        nameOf={nameOf}
        deletionOf={(entry) => t(`${name}.delete`, { n: usedBy(entry) })}
        onEdit={setOpen}
        onDelete={(entry) => edit.mutateAsync({ remove: entry })}
        onMove={(from, to) => void move(from, to).catch(() => {})}
        busy={edit.isPending}
      />
      <AddButton
        words={t(`${name}.add`)}
        onClick={() => setOpen('new')}
        empty={entries.length === 0 ? { title: t(`${name}.empty`), text: t(`${name}.empty.text`) } : null}
      >
        {start?.(entries)}
      </AddButton>
      {open !== null && (
        <EntryDialog
          slug={slug}
          languages={languages}
          list={list}
          entry={open === 'new' ? null : open}
          entries={entries}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
