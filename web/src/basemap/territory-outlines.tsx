import type { Dataset } from '@atlas/shared/dataset'
import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { mapThemes } from './map-theme.ts'
import { territoryLayers, territoryNames } from './territory-layers.ts'
import type { TerritoryShade } from './territory-shades.ts'
import type { TerritoryArea } from './use-territory-areas.ts'

type Props = {
  dataset: Dataset
  /** Both in the order of `dataset.territories`. */
  areas: readonly (TerritoryArea | null)[]
  shades: readonly TerritoryShade[] | null
  /** Positions of those that stand out. */
  standingOut: readonly number[]
}

/** The parts of the region whose coverage is looked at, shaded by what is known of them. */
export function TerritoryOutlines({ dataset, areas, shades, standingOut }: Props) {
  const { label } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const { territories, alliance } = dataset
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: areas.flatMap((area, territory) =>
        area
          ? {
              type: 'Feature' as const,
              properties: {
                territory,
                surface: area.surface,
                state: shades?.[territory]?.state ?? '',
              },
              geometry: area.boundary,
            }
          : [],
      ),
    }),
    [areas, shades],
  )
  const names = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: areas.flatMap((area, territory) =>
        area?.centre
          ? {
              type: 'Feature' as const,
              properties: {
                name: label(territories[territory]?.labels ?? {}, ...alliance.languages),
                surface: area.surface,
              },
              geometry: { type: 'Point' as const, coordinates: area.centre },
            }
          : [],
      ),
    }),
    [areas, territories, alliance, label],
  )
  return (
    <>
      <Source id="territories" type="geojson" data={data}>
        {territoryLayers(theme, { shaded: shades !== null, standingOut }).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="territory-names" type="geojson" data={names}>
        <Layer {...territoryNames(theme)} />
      </Source>
    </>
  )
}
