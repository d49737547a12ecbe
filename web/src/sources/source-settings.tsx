import type { Dataset } from '@atlas/shared/dataset'
import type { Source } from '@atlas/shared/sources'
import { Anchor, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { AddButton } from '../ui/add-button.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { SourceDialog } from './source-dialog.tsx'

/** What others have found out about the region, and where it can be read. */
export function SourceSettings({ dataset }: { dataset: Dataset }) {
  const { t, day } = useMessages()
  const { slug } = dataset.alliance
  const { data: sources } = useSuspenseQuery(collectionQuery(slug, 'sources'))
  const edit = useCollectionEdit(slug, 'sources')
  const [open, setOpen] = useState<Source | 'new' | null>(null)
  const newestFirst = sources.toSorted((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('sources.text')}
      </Text>
      <RecordsTable
        items={newestFirst}
        columns={[
          { heading: t('sources.title'), cell: SourceTitle },
          { heading: t('sources.summary'), cell: ({ summary }) => summary },
          {
            heading: t('sources.publishedOn'),
            cell: ({ publishedOn }) => (publishedOn ? day(publishedOn) : t('sources.undated')),
          },
        ]}
        nameOf={({ title }) => title}
        deletionOf={() => t('sources.delete')}
        onEdit={setOpen}
        onDelete={(source) => edit.mutateAsync({ remove: source })}
      />
      <AddButton
        words={t('sources.add')}
        onClick={() => setOpen('new')}
        empty={sources.length === 0 ? { title: t('sources.empty'), text: t('sources.empty.text') } : null}
      />
      {open !== null && (
        <SourceDialog slug={slug} source={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

/** Its title, which leads to where it can be read. */
const SourceTitle = ({ title, link }: Pick<Source, 'title' | 'link'>) =>
  link ? (
    <Anchor inherit href={link} rel="noopener noreferrer" target="_blank">
      {title}
    </Anchor>
  ) : (
    title
  )
