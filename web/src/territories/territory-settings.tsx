import { type Dataset, isActive } from '@atlas/shared/dataset'
import type { Territory } from '@atlas/shared/territories'
import { Button, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RecordsTable } from '../ui/records-table.tsx'
import { HexagonDialog } from './hexagon-dialog.tsx'
import { Overlaps } from './overlaps.tsx'
import { placedPoints } from './placed-points.ts'
import { TerritoriesDrawn } from './territories-drawn.tsx'
import { TerritoryDialog } from './territory-dialog.tsx'
import { TerritoryUpload } from './territory-upload.tsx'

/** Of hundreds of hexagons, the first ones show whether they are right. */
const maxWithoutScrolling = 50

/** The parts of the region whose coverage is looked at. */
export function TerritorySettings({ dataset }: { dataset: Dataset }) {
  const { t, label, number, compare } = useMessages()
  const { slug, languages, boundary, country } = dataset.alliance
  const { data: territories } = useSuspenseQuery(collectionQuery(slug, 'territories'))
  const edit = useCollectionEdit(slug, 'territories')
  const [open, setOpen] = useState<Territory | 'new' | 'hexagons' | null>(null)
  const [all, setAll] = useState(false)
  const nameOf = ({ labels }: Territory) => label(labels, ...languages)
  const byName = territories.toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  const organisations = useMemo(() => organisationsByTerritory(dataset), [dataset])
  const others = territories.filter((territory) => territory !== open).map((territory) => territory.boundary)
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t('territories.text')}
      </Text>
      <ProblemAlert error={edit.error} />
      <TerritoryUpload slug={slug} languages={languages} country={country}>
        <Button onClick={() => setOpen('new')}>{t('territories.new')}</Button>
        <Button variant="default" onClick={() => setOpen('hexagons')}>
          {t('territories.hexagons')}
        </Button>
      </TerritoryUpload>
      {(territories.length > 0 || boundary) && <TerritoriesDrawn dataset={dataset} />}
      <RecordsTable
        items={all ? byName : byName.slice(0, maxWithoutScrolling)}
        columns={[
          { heading: t('organisations.territory'), cell: nameOf },
          { heading: t('territories.code'), cell: ({ code }) => code },
          {
            heading: t('territories.population'),
            numeric: true,
            cell: ({ population }) =>
              population === null ? t('territories.population.unknown') : number(population),
          },
          {
            heading: t('organisations.many'),
            cell: ({ id }) => number(organisations.get(id) ?? 0),
            numeric: true,
          },
        ]}
        nameOf={nameOf}
        deletionOf={() => t('territories.delete')}
        onEdit={setOpen}
        onDelete={(territory) => edit.mutateAsync({ remove: territory })}
      />
      {territories.length > maxWithoutScrolling && !all && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('territories.all', { n: territories.length })}
        </Button>
      )}
      {territories.length > 1 && <Overlaps dataset={dataset} />}
      {open === 'hexagons' && <HexagonDialog dataset={dataset} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'hexagons' && (
        <TerritoryDialog
          slug={slug}
          languages={languages}
          country={country}
          territory={open === 'new' ? null : open}
          around={boundary ? [boundary, ...others] : others}
          near={placedPoints(dataset)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** How many organisations count in each territory, by its id. */
function organisationsByTerritory({ territories, organisations }: Dataset): ReadonlyMap<string, number> {
  const figures = new Map<string, number>()
  for (const organisation of organisations) {
    if (!isActive(organisation)) continue
    for (const position of new Set(organisation.locations.map(({ territory }) => territory))) {
      const id = territories[position ?? -1]?.id
      if (id !== undefined) figures.set(id, (figures.get(id) ?? 0) + 1)
    }
  }
  return figures
}
