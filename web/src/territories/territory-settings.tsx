import { counts, type Dataset } from '@atlas/shared/dataset'
import type { Territory, TerritoryCreate, TerritoryUpdate } from '@atlas/shared/territories'
import { Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import records from '../ui/records.module.css'
import { RowActions } from '../ui/row-actions.tsx'
import { TerritoryDialog } from './territory-dialog.tsx'
import { TerritoryUpload } from './territory-upload.tsx'

/** The parts of the region whose coverage is looked at. */
export function TerritorySettings({ dataset }: { dataset: Dataset }) {
  const { t, label, number } = useMessages()
  const { slug, languages } = dataset.alliance
  const { data: territories } = useSuspenseQuery(collectionQuery<Territory>(slug, 'territories'))
  const edit = useCollectionEdit<TerritoryCreate, TerritoryUpdate>(slug, 'territories')
  const [open, setOpen] = useState<Territory | null>(null)
  const organisationsIn = (id: string) => {
    const position = dataset.territories.findIndex((territory) => territory.id === id)
    return dataset.organisations.filter(
      (each) => counts(each) && each.locations.some(({ territory }) => territory === position),
    ).length
  }
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('territories.text')}
      </Text>
      {territories.length > 0 && (
        <Table className={records.records} verticalSpacing="sm" mb="lg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('organisations.territory')}</Table.Th>
              <Table.Th>{t('territories.code')}</Table.Th>
              <Table.Th>{t('organisations.many')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {territories.map((territory) => {
              const name = label(territory.labels, ...languages)
              return (
                <Table.Tr key={territory.id}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td data-label={t('territories.code')}>{territory.code}</Table.Td>
                  <Table.Td data-label={t('organisations.many')}>
                    {number(organisationsIn(territory.id))}
                  </Table.Td>
                  <Table.Td>
                    <RowActions
                      name={name}
                      deletion={t('territories.delete')}
                      onEdit={() => setOpen(territory)}
                      onDelete={() => edit.mutateAsync({ remove: territory })}
                    />
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
      <TerritoryUpload slug={slug} languages={languages} />
      {open && (
        <TerritoryDialog slug={slug} languages={languages} territory={open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
