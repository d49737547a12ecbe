import { wholeView } from '@atlas/shared/editions/edition-view'
import { drawEditionMap } from '@atlas/shared/editions/map/draw-map'
import { coverageStates } from '@atlas/shared/findings/coverage'
import { html } from 'ghtml'
import { editionPath } from '../edition-address.ts'
import { landIn } from '../land.ts'
import { isWhole, organisationPath, type PageContext, viewPath } from './context.ts'
import type { Markup } from './markup.ts'

export const mapWidth = 760

/** The map of the requested view: a drawing that needs no script, and makes room for the live one. */
export function mapSection(context: PageContext): Markup {
  const { edition, view, words, say, language } = context
  const { svg, frame, shown, outside } = drawEditionMap(edition, view, {
    ...{ language, width: mapWidth, landIn },
    linkTo: {
      organisation: (position) => organisationPath(context, edition.organisations[position]?.id ?? ''),
      view: (other) => viewPath(context, other),
    },
  })
  const { unplaced } = edition.figures.unknown
  // The live map asks for them; files are asked nothing.
  const points = isWhole(context) ? '' : html` data-points="${pointsPath(context)}"`
  return html`<figure class="map-figure" data-live="map"!${points} data-bounds="${frame.bounds.map((degrees) => degrees.toFixed(4)).join(',')}">
!${svg}
<figcaption>${words.mapCaption({ shown, outside, unplaced }, say)}</figcaption>
!${signs(context)}
</figure>`
}

/** The same view as data, for the live map. */
const pointsPath = (context: PageContext) => {
  const { published, head, view } = context
  const [, query] = viewPath({ ...context, kind: 'page' }, { ...view, page: 1 }).split('?')
  return `/embed${editionPath(published.slug, head)}/map.json${query ? `?${query}` : ''}`
}

/** What the marks and shades of the map mean. */
function signs({ words, view }: PageContext): Markup {
  const sign = (body: string) =>
    `<svg class="sign" viewBox="-11 -11 22 22" width="18" height="18" aria-hidden="true">${body}</svg>`
  const drawn: Record<keyof typeof words.precision, string> = {
    exact: `<circle r="6" class="sample"/>`,
    kilometre: `<circle r="9" class="sample-around"/><circle r="5" class="sample"/>`,
    locality: `<circle r="6" class="sample-hollow"/>`,
    several: `<circle r="8" class="sample-ring"/>`,
  }
  const precisions = Object.entries(words.precision).map(
    ([kind, text]) => html`<li>!${sign(drawn[kind as keyof typeof drawn])} ${text}</li>`,
  )
  const states = coverageStates.map(
    (state) =>
      html`<li><svg class="sign" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true"><rect class="territory ${state}" x="1" y="1" width="16" height="16"/></svg> ${words.state[state]}</li>`,
  )
  return html`<ul class="signs">!${precisions}</ul>!${view.shade === null ? '' : html`<ul class="signs">!${states}</ul>`}`
}

export const mapOfOrganisation = (context: PageContext, position: number): Markup => {
  const { edition, language } = context
  const organisation = edition.organisations[position]
  const points = organisation?.places.flatMap(({ point }) => (point ? [point] : [])) ?? []
  if (!organisation || points.length === 0) return ''
  const alone = { ...edition, organisations: [organisation] }
  const { svg } = drawEditionMap(alone, wholeView, { language, width: mapWidth, height: 420, landIn })
  return html`<figure class="map-figure">!${svg}</figure>`
}
