import type { Dataset } from '@atlas/shared/dataset'
import { tieGraph } from '@atlas/shared/network/build-graph'
import { structure } from '@atlas/shared/network/structure'
import { useMemo } from 'react'
import { useCountries } from '../basemap/use-basemap.ts'
import { useTerritoryAreas } from '../basemap/use-territory-areas.ts'
import type { Messages } from '../i18n/use-messages.ts'
import { radiiByDegree } from '../network/radii.ts'
import { useLayout } from '../network/use-layout.ts'
import { mapBounds, mapFigures } from '../pictures/map-bounds.ts'
import { mapPicture } from '../pictures/map-picture.ts'
import { maxDrawn, networkPicture } from '../pictures/network-picture.ts'
import { paper } from '../pictures/picture.ts'
import { namesIn, type ReportInput } from './sections/report-input.ts'

/**
 * The figures of a report, drawn from the same data as the rest of it.
 * @returns null for a figure that has nothing to show; `ready` once neither will change any more
 */
export function usePictures(
  dataset: Dataset,
  today: string,
  messages: Messages | undefined,
): { pictures: ReportInput['pictures']; ready: boolean } {
  const areas = useTerritoryAreas(dataset)
  const bounds = useMemo(() => mapBounds(dataset, areas), [dataset, areas])
  const countries = useCountries(bounds)
  const map = useMemo(() => {
    if (!bounds || !messages) return null
    const { t } = messages
    const picture = mapPicture(dataset, bounds, {
      areas,
      countries,
      theme: paper,
      sectorName: namesIn({ dataset, messages }).sector,
      words: {
        missing: t('report.map.missing'),
        several: t('report.map.several'),
        noSector: t('lists.noSector'),
        covered: t('report.map.covered'),
        unlooked: t('report.map.unlooked'),
        boundary: t('report.map.boundary'),
      },
    })
    return { picture, ...mapFigures(dataset, bounds) }
  }, [dataset, bounds, areas, countries, messages])

  // The same network as in the network view, so that it is laid out once for both.
  const whole = useMemo(() => {
    const everybody = dataset.organisations.map((_, position) => position)
    return tieGraph(dataset, everybody.length <= maxDrawn ? everybody : [], today)
  }, [dataset, today])
  const radii = useMemo(() => radiiByDegree(whole, structure(whole).degrees), [whole])
  const layout = useLayout(whole, radii)
  const network = useMemo(() => {
    if (!layout?.settled || !messages || whole.nodes.length === 0) return null
    const { t } = messages
    const names = namesIn({ dataset, messages })
    const spots = new Map(
      layout.ids.map((id, row) => [
        id,
        { x: layout.positions[row * 2] ?? 0, y: layout.positions[row * 2 + 1] ?? 0 },
      ]),
    )
    const radiusOf = new Map(whole.nodes.map(({ id }, node) => [id, radii[node] ?? 1]))
    const open = dataset.organisations.flatMap(({ status }, at) => (status === 'closed' ? [] : at))
    return networkPicture(tieGraph(dataset, open, today), {
      dataset,
      positionOf: (id) => ({ ...(spots.get(id) ?? { x: 0, y: 0 }), radius: radiusOf.get(id) ?? 1 }),
      nameOf: ({ position }) => names.organisation(dataset.organisations[position] ?? { names: {} }),
      sectorName: names.sector,
      theme: paper,
      words: {
        missing: t('report.map.missing'),
        wanted: t('report.network.wanted'),
        noSector: t('lists.noSector'),
      },
    })
  }, [dataset, whole, radii, layout, today, messages])

  const ready = (bounds === null || countries !== undefined) && layout?.settled === true
  return { pictures: { map, network }, ready }
}
