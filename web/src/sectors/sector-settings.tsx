import { counts, type Dataset } from '@atlas/shared/dataset'
import { usualSettings } from '@atlas/shared/gaps/settings'
import type { Sector, SectorCreate, SectorUpdate } from '@atlas/shared/sectors'
import { sectorTemplates } from '@atlas/shared/templates/sectors'
import { Button, Group, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { TemplateButton } from '../templates/template-button.tsx'
import { moved } from '../ui/moved.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { shownIn } from '../ui/units.ts'
import { SectorDialog } from './sector-dialog.tsx'
import { SectorMark } from './sector-mark.tsx'

/** The fields of work that an alliance divides its organisations into, in their order. */
export function SectorSettings({ dataset }: { dataset: Dataset }) {
  const { t, label, number } = useMessages()
  const { slug, languages, gapSettings } = dataset.alliance
  const { data: sectors } = useSuspenseQuery(collectionQuery<Sector>(slug, 'sectors'))
  const edit = useCollectionEdit<SectorCreate, SectorUpdate>(slug, 'sectors')
  const [open, setOpen] = useState<Sector | 'new' | null>(null)
  const usualReach = gapSettings.reachMetres ?? usualSettings.reachMetres
  const move = async (from: number, to: number) => {
    for (const { record, position } of moved(sectors, from, to))
      await edit.mutateAsync({ change: { position }, of: record })
  }
  const nameOf = ({ labels }: Sector) => label(labels, ...languages)
  const members = ({ id }: Sector) => {
    const at = dataset.sectors.findIndex((sector) => sector.id === id)
    return dataset.organisations.filter((each) => counts(each) && each.sectors.includes(at)).length
  }
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('sectors.text')}
      </Text>
      <ProblemAlert error={edit.error} />
      <RecordsTable
        items={sectors}
        columns={[
          {
            heading: t('organisations.sector'),
            cell: (sector, at) => (
              <Group gap="sm" wrap="nowrap">
                <SectorMark sector={at} colour={sector.colour} size={18} />
                {nameOf(sector)}
              </Group>
            ),
          },
          {
            heading: t('lists.expected'),
            cell: ({ expectedMinimum, expectedPerInhabitants }) =>
              expectedPerInhabitants === null
                ? number(expectedMinimum ?? 1)
                : t('sectors.expected', { n: expectedMinimum ?? 1, share: expectedPerInhabitants }),
          },
          {
            heading: t('lists.reach'),
            numeric: true,
            cell: ({ reachMetres }) =>
              `${number(Number(shownIn('kilometres', reachMetres ?? usualReach)))}${t('lists.kilometres')}`,
          },
          { heading: t('organisations.many'), cell: (sector) => number(members(sector)), numeric: true },
        ]}
        nameOf={nameOf}
        deletionOf={(sector) => t('sectors.delete', { n: members(sector) })}
        onEdit={setOpen}
        onDelete={(sector) => edit.mutateAsync({ remove: sector })}
        onMove={(from, to) => void move(from, to)}
        busy={edit.isPending}
      />
      <Group mt="md">
        <Button variant="default" onClick={() => setOpen('new')}>
          {t('sectors.add')}
        </Button>
        <TemplateButton slug={slug} collection="sectors" templates={sectorTemplates} existing={sectors} />
      </Group>
      {open !== null && (
        <SectorDialog
          slug={slug}
          languages={languages}
          sector={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
