import { type Dataset, isActive } from '@atlas/shared/dataset'
import type { Countries } from '@atlas/shared/geodesy/countries'
import type { Projection } from '@atlas/shared/geodesy/mercator'
import { drawnPoints } from '../basemap/drawn-points.ts'
import type { TerritoryArea } from '../basemap/use-territory-areas.ts'
import { type Circle, gather, setBeside } from './gather.ts'
import { mark } from './legend.ts'
import { label, type PictureTheme, round } from './picture.ts'

export type Wish = {
  /** Of `dataset.territories`. */
  areas: readonly (TerritoryArea | null)[]
  countries: Countries | undefined
  sectorName: (sector: number) => string
  theme: PictureTheme
  words: {
    missing: string
    several: string
    noSector: string
    covered: string
    unlooked: string
    boundary: string
  }
}

export const width = 680
export const height = 320

type Disc = Circle & { n: number; sector: number | undefined }

export function organisationMarks(dataset: Dataset, project: Projection, { areas, theme }: Wish) {
  const centres = areas.map((area) => area?.centre ?? null)
  const spots: (Circle & { organisation: number })[] = []
  const missing: (Circle & { sector: number | undefined })[] = []
  dataset.organisations.forEach((organisation, position) => {
    if (organisation.status === 'closed') return
    for (const { point } of drawnPoints(organisation, centres)) {
      const [x, y] = project(point)
      if (x < 0 || y < 0 || x > width || y > height) continue
      const spot = { x, y, radius: 5.5 }
      if (isActive(organisation)) spots.push({ ...spot, organisation: position })
      else missing.push({ ...spot, sector: organisation.sectors[0] })
    }
  })
  const discs = gather(spots).map(({ members, ...spot }): Disc => {
    const organisations = new Set(members.map(({ organisation }) => organisation))
    const [first = -1] = organisations
    return { ...spot, n: organisations.size, sector: dataset.organisations[first]?.sectors[0] }
  })
  const sign = (sector: number | undefined, stripes?: string) =>
    mark({ sector, colour: dataset.sectors[sector ?? -1]?.colour, radius: 5.5, theme, stripes })
  const beside = setBeside(missing, discs)
  return {
    body: [
      ...discs.map(({ x, y, n, sector, radius }) =>
        at(x, y, n === 1 ? sign(sector) : disc(radius, String(n), theme)),
      ),
      ...beside.map(({ x, y, sector }) => at(x, y, sign(sector, 'missing'))),
    ].join(''),
    hasMissing: missing.length > 0,
    hasSeveral: discs.some(({ n }) => n > 1),
    hasNoSector: discs.some(({ n, sector }) => n === 1 && sector === undefined),
    boxes: [...discs, ...beside].map(({ x, y, radius }) => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    })),
  }
}

const at = (x: number, y: number, sign: string) =>
  `<g transform="translate(${round(x)} ${round(y)})">${sign}</g>`

export const disc = (radius: number, words: string, theme: PictureTheme) =>
  `<circle r="${round(radius)}" fill="${theme.ink}" stroke="${theme.ground}" stroke-width="1"/>${label(words, 0, 0, { size: 9.5, weight: 650, fill: theme.ground, anchor: 'middle' })}`
