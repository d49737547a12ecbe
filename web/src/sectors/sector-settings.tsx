import { counts, type Dataset } from '@atlas/shared/dataset'
import type { Sector, SectorCreate, SectorUpdate } from '@atlas/shared/sectors'
import { ActionIcon, Button, Group, Table, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import records from '../ui/records.module.css'
import { RowActions } from '../ui/row-actions.tsx'
import { moved } from './move-sector.ts'
import { SectorDialog } from './sector-dialog.tsx'
import { SectorMark } from './sector-mark.tsx'

/** The fields of work that an alliance divides its organisations into, in their order. */
export function SectorSettings({ dataset }: { dataset: Dataset }) {
  const { t, label, number } = useMessages()
  const { slug, languages } = dataset.alliance
  const { data: sectors } = useSuspenseQuery(collectionQuery<Sector>(slug, 'sectors'))
  const edit = useCollectionEdit<SectorCreate, SectorUpdate>(slug, 'sectors')
  const [open, setOpen] = useState<Sector | 'new' | null>(null)
  const move = async (from: number, to: number) => {
    for (const { sector, position } of moved(sectors, from, to))
      await edit.mutateAsync({ change: { position }, of: sector })
  }
  const members = dataset.sectors.map(
    (_, at) => dataset.organisations.filter((each) => counts(each) && each.sectors.includes(at)).length,
  )
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('sectors.text')}
      </Text>
      <ProblemAlert error={edit.error} />
      {sectors.length > 0 && (
        <Table className={records.records} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('organisations.sector')}</Table.Th>
              <Table.Th>{t('sectors.expectedMinimum')}</Table.Th>
              <Table.Th>{t('organisations.many')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sectors.map((sector, at) => {
              const name = label(sector.labels, ...languages)
              const organisations = members[dataset.sectors.findIndex(({ id }) => id === sector.id)] ?? 0
              return (
                <Table.Tr key={sector.id}>
                  <Table.Td>
                    <Group gap="sm" wrap="nowrap">
                      <SectorMark sector={at} colour={sector.colour} size={18} />
                      {name}
                    </Group>
                  </Table.Td>
                  <Table.Td data-label={t('sectors.expectedMinimum')}>
                    {number(sector.expectedMinimum ?? 1)}
                  </Table.Td>
                  <Table.Td data-label={t('organisations.many')}>{number(organisations)}</Table.Td>
                  <Table.Td>
                    <RowActions
                      name={name}
                      deletion={t('sectors.delete', { n: organisations })}
                      onEdit={() => setOpen(sector)}
                      onDelete={() => edit.mutateAsync({ remove: sector })}
                    >
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('sectors.up', { name })}
                        disabled={at === 0 || edit.isPending}
                        onClick={() => void move(at, at - 1)}
                      >
                        <IconArrowUp size={16} stroke={1.6} />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('sectors.down', { name })}
                        disabled={at === sectors.length - 1 || edit.isPending}
                        onClick={() => void move(at, at + 1)}
                      >
                        <IconArrowDown size={16} stroke={1.6} />
                      </ActionIcon>
                    </RowActions>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
      <Button mt="md" variant="default" onClick={() => setOpen('new')}>
        {t('sectors.add')}
      </Button>
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
