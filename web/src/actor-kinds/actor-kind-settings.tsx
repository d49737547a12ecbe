import type { ActorKind, ActorKindCreate, ActorKindUpdate } from '@atlas/shared/actor-kinds'
import { counts, type Dataset } from '@atlas/shared/dataset'
import { actorKindTemplates } from '@atlas/shared/templates/actor-kinds'
import { Button, Group, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { TemplateButton } from '../templates/template-button.tsx'
import { moved } from '../ui/moved.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { ActorKindDialog } from './actor-kind-dialog.tsx'

/** Who is expected at the table, and who is consulted. */
export function ActorKindSettings({ dataset }: { dataset: Dataset }) {
  const { t, label, number } = useMessages()
  const { slug, languages } = dataset.alliance
  const { data: kinds } = useSuspenseQuery(collectionQuery<ActorKind>(slug, 'actor-kinds'))
  const edit = useCollectionEdit<ActorKindCreate, ActorKindUpdate>(slug, 'actor-kinds')
  const [open, setOpen] = useState<ActorKind | 'new' | null>(null)
  const nameOf = ({ labels }: ActorKind) => label(labels, ...languages)
  const ofKind = (id: string) => {
    const at = dataset.actorKinds.findIndex((kind) => kind.id === id)
    return dataset.organisations.filter((each) => counts(each) && each.actorKinds.includes(at)).length
  }
  const move = async (from: number, to: number) => {
    for (const { record, position } of moved(kinds, from, to))
      await edit.mutateAsync({ change: { position }, of: record })
  }
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('actor-kinds.text')}
      </Text>
      <ProblemAlert error={edit.error} />
      <RecordsTable
        items={kinds}
        columns={[
          { heading: t('actor-kinds.one'), cell: nameOf },
          {
            heading: t('actor-kinds.seats'),
            numeric: true,
            cell: ({ expectedSeats }) =>
              expectedSeats === 0 ? t('actor-kinds.consulted') : number(expectedSeats),
          },
          { heading: t('organisations.many'), cell: ({ id }) => number(ofKind(id)), numeric: true },
        ]}
        nameOf={nameOf}
        deletionOf={({ id }) => t('actor-kinds.delete', { n: ofKind(id) })}
        onEdit={setOpen}
        onDelete={(kind) => edit.mutateAsync({ remove: kind })}
        onMove={(from, to) => void move(from, to)}
        busy={edit.isPending}
      />
      <Group mt="md">
        <Button variant="default" onClick={() => setOpen('new')}>
          {t('actor-kinds.add')}
        </Button>
        <TemplateButton
          slug={slug}
          collection="actor-kinds"
          templates={actorKindTemplates}
          existing={kinds}
        />
      </Group>
      {open !== null && (
        <ActorKindDialog
          slug={slug}
          languages={languages}
          kind={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
