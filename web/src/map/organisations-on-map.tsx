import type { Dataset } from '@atlas/shared/dataset'
import type { Position } from '@atlas/shared/primitives'
import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import type { GeoJSONSource } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { mapThemes } from '../basemap/map-theme.ts'
import {
  areaLayer,
  clusterLayer,
  clusterProperties,
  markLayer,
  selectedLayer,
} from '../basemap/organisation-layers.ts'
import { organisationPoints } from '../basemap/organisation-points.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ClusterButton } from './cluster-button.tsx'
import { Fan } from './fan.tsx'
import { MarkButton } from './mark-button.tsx'
import type { OpenPlace } from './organisation-popup.tsx'
import { useImages } from './use-images.ts'
import { openCluster, usePlacesInSight } from './use-places-in-sight.ts'

type Props = {
  dataset: Dataset
  /** Positions in `dataset.organisations`. */
  organisations: readonly number[]
  /** Of the territories by their position, for missing actors that are expected there. */
  centres: readonly (Position | null)[]
  selected: ReadonlySet<string>
  /** The one pointed at elsewhere, as in a list. */
  pointed: string | null
  onOpen: (place: OpenPlace) => void
}

type Fanned = { at: [longitude: number, latitude: number]; places: readonly OpenPlace[] }

/** The nearest zoom at which places still gather; those on one point never come apart and are fanned out instead. */
const gatherUpTo = 19
const nearest = 17

/** Organisations by sector: gathered while they are close, fanned out where they share a point. */
export function OrganisationsOnMap({ dataset, organisations, centres, selected, pointed, onOpen }: Props) {
  const { label } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const map = useMap().current
  const [fanned, setFanned] = useState<Fanned | null>(null)
  const sectors = dataset.sectors.length
  const { clusters, marks } = usePlacesInSight('organisations', sectors)
  useImages(
    useMemo(() => ({ colours: dataset.sectors.map(({ colour }) => colour), theme }), [dataset, theme]),
  )

  const { points, positionOf } = useMemo(() => {
    const nameOf = ({ names }: Dataset['organisations'][number]) =>
      label(names, ...dataset.alliance.languages)
    return {
      points: (some: Iterable<number>) => organisationPoints(dataset, some, nameOf, centres),
      positionOf: new Map(dataset.organisations.map(({ id }, position) => [id, position])),
    }
  }, [dataset, centres, label])
  const shown = useMemo(() => points(organisations), [points, organisations])
  const standingOut = useMemo(
    () => points([...selected, ...(pointed ? [pointed] : [])].flatMap((id) => positionOf.get(id) ?? [])),
    [points, positionOf, selected, pointed],
  )
  const gathered = useMemo(() => clusterProperties(sectors), [sectors])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is fanned out may be gone from the filtered
  useEffect(() => setFanned(null), [organisations])
  useEffect(() => {
    const fold = () => setFanned(null)
    map?.on('zoomstart', fold)
    return () => void map?.off('zoomstart', fold)
  }, [map])

  const open = async (id: number, at: [number, number]) => {
    const source = map?.getSource<GeoJSONSource>('organisations')
    if (!map || !source) return
    const found = await openCluster(source, id, nearest)
    if (found.zoom !== undefined) {
      // The button that was pressed goes: from the map itself the next stop is what has come apart.
      map.getCanvas().focus({ preventScroll: true })
      map.easeTo({ center: at, zoom: found.zoom + 0.1 })
    } else setFanned({ at, places: found.leaves.map(({ properties }) => properties as OpenPlace) })
  }
  const dimmed = selected.size > 0
  return (
    <>
      <Source
        // Cluster properties are fixed when a source is made.
        key={sectors}
        id="organisations"
        type="geojson"
        data={shown}
        cluster
        clusterRadius={44}
        clusterMaxZoom={gatherUpTo}
        maxzoom={gatherUpTo + 1}
        clusterProperties={gathered}
      >
        <Layer {...areaLayer(theme)} />
        <Layer {...markLayer(theme, dimmed)} />
        <Layer {...clusterLayer(theme, sectors, dimmed)} />
      </Source>
      <Source id="selected" type="geojson" data={standingOut}>
        <Layer {...selectedLayer} />
      </Source>
      {clusters.map((cluster) => (
        <ClusterButton
          key={cluster.id}
          cluster={cluster}
          dataset={dataset}
          onOpen={() => void open(cluster.id, [cluster.longitude, cluster.latitude])}
        />
      ))}
      {marks.map((mark) => (
        <MarkButton
          key={`${mark.organisation} ${mark.location}`}
          mark={mark}
          onOpen={() => onOpen({ organisation: mark.organisation, location: mark.location })}
        />
      ))}
      {fanned && (
        <Fan
          {...fanned}
          dataset={dataset}
          selected={selected}
          onOpen={onOpen}
          onFold={() => setFanned(null)}
        />
      )}
    </>
  )
}
