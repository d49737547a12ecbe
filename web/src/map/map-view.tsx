import { type Dataset, isPlaced } from '@atlas/shared/dataset'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { NothingToShow } from '../selection/nothing-to-show.tsx'
import { useSelection } from '../selection/selection.tsx'
import { CanvasView } from '../ui/canvas-view.tsx'
import { BaseMap } from './base-map.tsx'
import { useMapFigures } from './figures.ts'
import { GoTo } from './go-to.tsx'
import { MapPanel } from './map-panel.tsx'
import { boundsOf } from './organisation-points.ts'
import { type OpenPlace, OrganisationPopup } from './organisation-popup.tsx'
import { OrganisationsOnMap } from './organisations-on-map.tsx'
import { TerritoryOutlines } from './territory-outlines.tsx'

/** Where the organisations are, drawn and to read; and who is not on the map. */
export function MapView() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const { organisations, selected } = useSelection()
  const [pointed, setPointed] = useState<string | null>(null)
  const [open, setOpen] = useState<OpenPlace | null>(null)
  const [goal, setGoal] = useState<readonly [number, number] | null>(null)
  const { placed, unplaced } = useMemo(() => {
    const groups = Map.groupBy(organisations, (position) => {
      const organisation = dataset.organisations[position]
      return organisation !== undefined && isPlaced(organisation)
    })
    return { placed: groups.get(true) ?? [], unplaced: groups.get(false) ?? [] }
  }, [dataset, organisations])
  const bounds = useMemo(() => {
    const { organisations: all } = dataset
    return boundsOf(pointsOf(all, placed)) ?? boundsOf(pointsOf(all, all.keys()))
  }, [dataset, placed])
  const figures = useMapFigures(dataset, organisations)

  if (organisations.length === 0) return <NothingToShow dataset={dataset} />
  const show = (organisation: number) => {
    const locations = dataset.organisations[organisation]?.locations ?? []
    const location = locations.findIndex(({ point }) => point)
    setOpen({ organisation, location })
    // A new pair each time: what was left is gone back to.
    setGoal(locations[location]?.point?.slice(0, 2) as [number, number])
  }
  return (
    <CanvasView
      title={t('lists.list')}
      summary={figures}
      panel={
        <MapPanel
          dataset={dataset}
          placed={placed}
          unplaced={unplaced}
          figures={figures}
          onPoint={setPointed}
          onShow={show}
        />
      }
    >
      <BaseMap
        bounds={bounds}
        nearest={nearestFor(dataset, placed)}
        label={t('map.label', { alliance: dataset.alliance.name })}
        interactiveLayerIds={['organisations', 'selected']}
        onClick={({ features }) => setOpen((features?.[0]?.properties as OpenPlace | undefined) ?? null)}
      >
        {dataset.territories.length > 0 && (
          <TerritoryOutlines slug={slug} languages={dataset.alliance.languages} />
        )}
        <OrganisationsOnMap
          dataset={dataset}
          organisations={placed}
          selected={selected}
          pointed={pointed}
          onOpen={setOpen}
        />
        <GoTo at={goal} />
        {open && (
          <OrganisationPopup
            key={`${open.organisation}/${open.location}`}
            dataset={dataset}
            place={open}
            onClose={() => setOpen(null)}
          />
        )}
      </BaseMap>
    </CanvasView>
  )
}

/** Where nothing is known to the point, a near view would promise too much. */
const nearestFor = (dataset: Dataset, positions: readonly number[]): number =>
  positions.some((position) =>
    dataset.organisations[position]?.locations.some(({ point, precision }) => point && precision === 'exact'),
  )
    ? 12
    : 10

function* pointsOf(
  organisations: readonly { locations: readonly { point: [number, number] | null }[] }[],
  positions: Iterable<number>,
) {
  for (const position of positions)
    for (const { point } of organisations[position]?.locations ?? []) if (point) yield point
}
