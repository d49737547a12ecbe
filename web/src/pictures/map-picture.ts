import type { Dataset } from '@atlas/shared/dataset'
import type { Picture } from '@atlas/shared/documents/blocks'
import { coverage } from '@atlas/shared/findings/coverage'
import type { Bounds } from '@atlas/shared/geodesy/bounds'
import type { Countries } from '@atlas/shared/geodesy/countries'
import { areaPath, mercator, type Projection } from '@atlas/shared/geodesy/mercator'
import type { Area } from '@atlas/shared/primitives'
import { type LegendEntry, legend, mark, sectorEntries } from './legend.ts'
import { disc, height, organisationMarks, type Wish, width } from './map-marks.ts'
import { placeNames } from './map-names.ts'
import { type PictureTheme, picture, round, stripes } from './picture.ts'

const margin = 30

/** The region with its organisations, its territories by how well they are covered, and its largest places by name. */
export function mapPicture(dataset: Dataset, bounds: Bounds, wish: Wish): Picture {
  const { theme, words, areas } = wish
  const project = mercator(bounds, { width, height, margin })
  const marks = organisationMarks(dataset, project, wish)
  const shades = territoryShades(dataset, project, wish)
  const { boundary } = dataset.alliance
  const entries: LegendEntry[] = [
    ...sectorEntries(dataset.sectors, wish.sectorName, theme, marks.hasNoSector ? words.noSector : null),
    ...(marks.hasSeveral ? [{ sign: disc(8, '5', theme), words: words.several }] : []),
    ...(marks.hasMissing
      ? [
          {
            sign: mark({ sector: 0, colour: theme.hole, radius: 5.5, theme, stripes: 'missing' }),
            words: words.missing,
          },
        ]
      : []),
    ...(areas.some(Boolean)
      ? [
          {
            sign: `<rect x="-8" y="-6" width="16" height="12" fill="${theme.accent}" fill-opacity="0.4" stroke="${theme.accent}"/>`,
            words: words.covered,
          },
        ]
      : []),
    ...(shades.hasUnlooked
      ? [
          {
            sign: `<rect x="-8" y="-6" width="16" height="12" fill="url(#unlooked)" stroke="${theme.hole}"/>`,
            words: words.unlooked,
          },
        ]
      : []),
    ...(boundary
      ? [
          {
            sign: `<path d="M-8 0H8" stroke="${theme.accent}" stroke-width="1.6" stroke-dasharray="5 3"/>`,
            words: words.boundary,
          },
        ]
      : []),
  ]
  const foot = legend(entries, { top: height + 8, width, margin: 8, theme })
  const defs = `<defs>${stripes('missing', theme.hole, { gap: 4, width: 1.5 })}${stripes('unlooked', theme.hole, { gap: 7, width: 1 })}<clipPath id="frame"><rect width="${width}" height="${height}"/></clipPath></defs>`
  const outline = boundary
    ? `<path d="${areaPath(boundary.coordinates, project)}" fill="none" stroke="${theme.accent}" stroke-width="1.4" stroke-dasharray="5 3"/>`
    : ''
  const names = placeNames(dataset, project, { width, height, obstacles: marks.boxes, theme })
  const drawn = `${land(wish.countries, project, theme)}${shades.body}${outline}${names}${marks.body}`
  const frame = `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="${theme.line}"/>`
  return picture(
    width,
    Math.ceil(height + 8 + foot.height + 4),
    `${defs}<g clip-path="url(#frame)">${drawn}</g>${frame}${foot.body}`,
  )
}

/** Countries that reach into the picture; where they are not at hand, plain ground. */
function land(countries: Countries | undefined, project: Projection, theme: PictureTheme): string {
  if (!countries) return `<rect width="${width}" height="${height}" fill="${theme.land}"/>`
  const polygons = countries.land.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  const paths = polygons.flatMap((rings) => {
    const corners = (rings[0] ?? []).map(([x = 0, y = 0]) => project([x, y]))
    const reaches = (axis: 0 | 1, end: number) =>
      corners.some((corner) => corner[axis] > 0) && corners.some((corner) => corner[axis] < end)
    return reaches(0, width) && reaches(1, height)
      ? areaPath([rings as Area['coordinates'][number]], project)
      : []
  })
  return `<rect width="${width}" height="${height}" fill="${theme.water}"/><path d="${paths.join('')}" fill="${theme.land}" stroke="${theme.line}" stroke-width="0.8" fill-rule="evenodd"/>`
}

/** The more of its sectors have enough, the darker; striped where nobody has looked at half of them or more. */
function territoryShades(dataset: Dataset, project: Projection, { areas, theme }: Wish) {
  const rows = coverage(dataset, { by: 'territory' }).rows
  let hasUnlooked = false
  const body = areas.map((area, at) => {
    const cells = (rows[at]?.cells ?? []).filter(
      ({ expected, organisations }) => expected.minimum > 0 || organisations.length > 0,
    )
    if (!area) return ''
    const share = (state: string) =>
      cells.length === 0 ? 0 : cells.filter((cell) => cell.state === state).length / cells.length
    const path = areaPath(area.boundary.coordinates, project)
    const isUnlooked = cells.length === 0 || share('unknown') >= 0.5
    if (isUnlooked) hasUnlooked = true
    const hatch = isUnlooked ? `<path d="${path}" fill="url(#unlooked)" fill-rule="evenodd"/>` : ''
    return `<path d="${path}" fill="${theme.accent}" fill-opacity="${round(share('enough') * 0.5)}" stroke="${theme.accent}" stroke-width="0.8" fill-rule="evenodd"/>${hatch}`
  })
  return { body: body.join(''), hasUnlooked }
}
