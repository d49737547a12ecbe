import { sectorMark } from '@atlas/shared/editions/map/draw-marks'
import { nameIn } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'
import { html } from 'ghtml'
import { nameLanguages, type PageContext } from './context.ts'

/** Markup that is safe to be set into a page as it is. */
export type Markup = string

/** A name in the language of the page or the best one there is, which is said where it is another one. */
export function named(context: PageContext, names: Labels): Markup {
  const languages = nameLanguages(context)
  const name = nameIn(names, ...languages)
  const language = languages.find((each) => names[each] === name) ?? Object.keys(names)[0]
  if (!language || language === context.language) return html`${name}`
  return html`<bdi lang="${language}">${name}</bdi>`
}

/** A sector's sign beside its name, which says nothing by itself. */
export const sectorSign = ({ edition }: PageContext, sector: number | null): Markup =>
  `<svg class="sign" viewBox="-11 -11 22 22" width="16" height="16" aria-hidden="true">${sectorMark(edition, sector, 8)}</svg>`

export function sectorName(context: PageContext, sector: number | null): Markup {
  const found = sector === null ? undefined : context.edition.sectors[sector]
  return found ? named(context, found.labels) : html`${context.words.noSector}`
}

/** JSON as it may stand in a page: nothing in it ends the script. */
export const safeJson = (value: unknown): Markup => JSON.stringify(value).replaceAll('<', '\\u003c')
