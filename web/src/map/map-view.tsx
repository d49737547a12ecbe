import type { Dataset } from '@atlas/shared/dataset'
import { boundsOf } from '@atlas/shared/geodesy/bounds'
import { useParams } from '@tanstack/react-router'
import { type ComponentProps, useCallback, useMemo, useState } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { BaseMap } from '../basemap/base-map.tsx'
import { drawnPoints } from '../basemap/drawn-points.ts'
import { maplibre } from '../basemap/maplibre.ts'
import { RegionOutline } from '../basemap/region-outline.tsx'
import { territoryFill } from '../basemap/territory-layers.ts'
import { TerritoryOutlines } from '../basemap/territory-outlines.tsx'
import { useTerritoryAreas } from '../basemap/use-territory-areas.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { NothingToShow } from '../selection/nothing-to-show.tsx'
import { useSelection } from '../selection/selection.tsx'
import { CanvasView } from '../ui/canvas-view.tsx'
import { useMapFigures } from './figures.ts'
import { type Goal, GoTo } from './go-to.tsx'
import { MapPanel } from './map-panel.tsx'
import { MapPictureSource } from './map-picture-source.tsx'
import { MapSummary } from './map-summary.tsx'
import { type OpenPlace, OrganisationPopup } from './organisation-popup.tsx'
import { OrganisationsOnMap } from './organisations-on-map.tsx'
import { stateWords } from './shade-words.ts'
import { territoryAt } from './territory-at.ts'
import { TerritoryHover } from './territory-hover.tsx'
import { type OpenTerritory, TerritoryPopup } from './territory-popup.tsx'
import { useShading } from './use-shading.ts'

// The largest thing here need not wait for the organisations that it draws.
void maplibre()

/** Where the organisations are, drawn and to read; and who is not on the map. */
export function MapView() {
  const messages = useMessages()
  const { t, label } = messages
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const { organisations, selected, filtered } = useSelection()
  const [pointed, setPointed] = useState<string | null>(null)
  const [open, setOpen] = useState<OpenPlace | null>(null)
  const [openTerritory, setOpenTerritory] = useState<OpenTerritory | null>(null)
  const [pointedTerritory, setPointedTerritory] = useState<number | null>(null)
  const [goal, setGoal] = useState<Goal | null>(null)
  const [reading, setReading] = useState(false)
  const shading = useShading(dataset, organisations)
  const areas = useTerritoryAreas(dataset)
  const centres = useMemo(() => areas.map((area) => area?.centre ?? null), [areas])
  const pointsOf = useCallback(
    (position: number) => {
      const organisation = dataset.organisations[position]
      return organisation ? drawnPoints(organisation, centres) : []
    },
    [dataset, centres],
  )
  const { placed, unplaced } = useMemo(() => {
    const groups = Map.groupBy(organisations, (position) => pointsOf(position).length > 0)
    return { placed: groups.get(true) ?? [], unplaced: groups.get(false) ?? [] }
  }, [pointsOf, organisations])
  const bounds = useMemo(() => {
    const around = (positions: Iterable<number>) =>
      boundsOf([...positions].flatMap((position) => pointsOf(position).map(({ point }) => point)))
    // A part of the region without anybody is to be seen as well.
    const region = filtered ? [] : areas.flatMap((area) => area?.boundary.coordinates.flat(2) ?? [])
    const corners = [around(placed) ?? around(dataset.organisations.keys()), boundsOf(region)]
    return boundsOf(
      corners.flatMap((box): [number, number][] =>
        box
          ? [
              [box[0], box[1]],
              [box[2], box[3]],
            ]
          : [],
      ),
    )
  }, [dataset, placed, pointsOf, filtered, areas])
  const figures = useMapFigures(dataset, organisations)

  if (organisations.length === 0) return <NothingToShow dataset={dataset} />
  const openOnly = (place: OpenPlace | null, territory: OpenTerritory | null = null) => {
    setOpen(place)
    setOpenTerritory(territory)
    // On a phone the list lies over what it was asked to show.
    setReading(false)
  }
  const show = (organisation: number) => {
    const [first] = pointsOf(organisation)
    if (!first) return
    openOnly({ organisation, location: first.location })
    // A new pair each time: what was left is gone back to.
    setGoal([first.point[0], first.point[1]])
  }
  const showTerritory = (territory: number) => {
    const at = centres[territory]
    if (!at) return
    openOnly(null, { territory, at })
    setGoal(boundsOf(areas[territory]?.boundary.coordinates.flat(2) ?? []))
  }
  const territoryWords = (territory: number) => {
    if (territory === openTerritory?.territory) return ''
    const name = label(dataset.territories[territory]?.labels ?? {}, ...dataset.alliance.languages)
    const shade = shading.shades?.[territory]
    return shade ? t('map.territory.state', { name, state: stateWords(shade, messages) }) : name
  }
  const onClick: ComponentProps<typeof BaseMap>['onClick'] = ({ features = [], lngLat }) => {
    const [first] = features
    if (first && first.layer.id !== territoryFill) return openOnly(first.properties as OpenPlace)
    const territory = territoryAt(features)
    openOnly(null, territory === null ? null : { territory, at: [lngLat.lng, lngLat.lat] })
  }
  return (
    <CanvasView
      title={t('lists.list')}
      reading={reading}
      onReading={setReading}
      summary={<MapSummary shading={shading} figures={figures[0]} />}
      panel={
        <MapPanel
          dataset={dataset}
          placed={placed}
          unplaced={unplaced}
          shading={shading}
          figures={figures.join(' ')}
          onPoint={setPointed}
          onShow={show}
          onPointTerritory={setPointedTerritory}
          onShowTerritory={showTerritory}
        />
      }
    >
      <BaseMap
        bounds={bounds}
        nearest={nearestFor(dataset, placed)}
        label={t('map.label', { alliance: dataset.alliance.name })}
        interactiveLayerIds={interactive}
        onClick={onClick}
      >
        <RegionOutline boundary={dataset.alliance.boundary} />
        {dataset.territories.length > 0 && (
          <TerritoryOutlines
            dataset={dataset}
            areas={areas}
            shades={shading.shades}
            standingOut={[openTerritory?.territory, pointedTerritory].filter((each) => each != null)}
          />
        )}
        <OrganisationsOnMap
          dataset={dataset}
          organisations={placed}
          centres={centres}
          selected={selected}
          pointed={pointed}
          onOpen={openOnly}
        />
        <TerritoryHover wordsOf={territoryWords} />
        <GoTo goal={goal} />
        <MapPictureSource dataset={dataset} />
        {open && (
          <OrganisationPopup
            key={`${open.organisation}/${open.location}`}
            dataset={dataset}
            place={open}
            centres={centres}
            onClose={() => openOnly(null)}
          />
        )}
        {openTerritory && (
          <TerritoryPopup
            key={openTerritory.territory}
            dataset={dataset}
            open={openTerritory}
            shading={shading}
            onClose={() => openOnly(null)}
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

const interactive = ['organisations', 'selected', territoryFill]
