import type { Dataset } from '@atlas/shared/dataset'
import { usualSettings } from '@atlas/shared/findings/settings'
import { type Seat, seatRoles } from '@atlas/shared/seats'
import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { AddButton } from '../ui/add-button.tsx'
import { LinkText } from '../ui/link.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { SeatDialog } from './seat-dialog.tsx'
import { useSeatWords } from './use-seat-words.ts'

/** Who sits at the table, for which kind of actor, and may commit whom. */
export function SeatSettings({ dataset }: { dataset: Dataset }) {
  const { t, compare } = useMessages()
  const { slug, findingChoices } = dataset.alliance
  const { data: seats } = useSuspenseQuery(collectionQuery(slug, 'seats'))
  const edit = useCollectionEdit(slug, 'seats')
  const [open, setOpen] = useState<Seat | 'new' | null>(null)
  const words = useSeatWords(dataset)
  const { minRepresentatives, maxRepresentatives } = { ...usualSettings, ...findingChoices }
  const expected = { least: minRepresentatives, most: maxRepresentatives }
  const nameOf = ({ organisationId }: Seat) => words.organisation(organisationId)
  const byRank = seats.toSorted(
    (one, other) =>
      seatRoles.indexOf(one.role) - seatRoles.indexOf(other.role) || compare(nameOf(one), nameOf(other)),
  )
  return (
    <>
      <Text c="dimmed" mb="xs" maw={640}>
        {t('seats.text')}
      </Text>
      {seats.length > 0 && <Text mb="md">{t('seats.figures', { n: seats.length, ...expected })}</Text>}
      <RecordsTable
        items={byRank}
        columns={[
          {
            heading: t('organisations.one'),
            cell: (seat) => (
              <LinkText to="/a/$slug/o/$id" params={{ slug, id: seat.organisationId }}>
                {nameOf(seat)}
              </LinkText>
            ),
          },
          { heading: t('seats.kind'), cell: ({ actorKindId }) => words.kind(actorKindId) },
          { heading: t('seats.role'), cell: ({ role }) => t(`seats.role.${role}`) },
          { heading: t('seats.authority'), cell: ({ authority }) => words.authority(authority) },
        ]}
        nameOf={(seat) => t('seats.of', { name: nameOf(seat) })}
        deletionOf={() => t('seats.delete')}
        onEdit={setOpen}
        onDelete={(seat) => edit.mutateAsync({ remove: seat })}
      />
      <AddButton
        words={t('seats.add')}
        onClick={() => setOpen('new')}
        empty={seats.length === 0 ? { title: t('seats.empty'), text: t('seats.empty.text', expected) } : null}
      />
      {open !== null && (
        <SeatDialog dataset={dataset} seat={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
