import type { Ref } from './finding.ts'

/** What breaks when an organisation leaves, each with what is to be said of it; all references ascending. */
export type Losses = {
  /** Needs that nobody else is recorded to serve. Of so many others nobody recorded which needs they serve. */
  needs: { needs: Ref[]; withoutNeeds: number }
  /** A need that others serve, but nobody else in these territories; so many of them may be there. */
  'need-at-places': { need: Ref; places: Ref[]; unplaced: number }
  /** Sectors of which nobody else is recorded in the region. Of so many others nobody recorded a sector. */
  sectors: { sectors: Ref[]; withoutSector: number }
  /** A sector of which others are left, but nobody at these places; so many of them may be there. */
  'sector-at-places': { sector: Ref; places: Ref[]; unplaced: number }
  /** A sector of which enough are at these places, and fewer than expected without it. */
  'sector-thin': { sector: Ref; places: Ref[] }
  /** Those cut off from the largest part of its group, which has so many others, and pairs without a way any more. */
  'cut-off': { organisations: Ref[]; untied: Ref[]; others: number; parts: number; pairs: number }
  /** The one that has a tie with nobody else, where nobody is cut off from anybody else. */
  untied: { organisations: Ref[] }
  /** Its seats of all at the table, and the kinds of actor that nobody else is known to speak for. */
  seats: { seats: number; of: number; actorKinds: Ref[] }
}

/** In the order in which they are told. */
export const lossKeys = [
  'needs',
  'need-at-places',
  'sectors',
  'sector-at-places',
  'sector-thin',
  'cut-off',
  'untied',
  'seats',
] as const satisfies (keyof Losses)[]

export type Loss = {
  [Key in keyof Losses]: { key: Key; parameters: Losses[Key] }
}[keyof Losses]

export type LostWith = (position: number) => Loss[]

export const add = (tally: Map<string, number>, key: string) => tally.set(key, (tally.get(key) ?? 0) + 1)

export const refOf = (ref: (id: string) => Ref, row: { id: string } | undefined): Ref[] =>
  row ? [ref(row.id)] : []

export const ascending = (refs: readonly Ref[]): Ref[] => refs.toSorted((a, b) => compare(a.id, b.id))

/** By the need or sector that they are about, so that the order of the rows changes nothing. */
export function inOrder(losses: readonly Loss[]): Loss[] {
  const about = ({ parameters }: Loss) =>
    'need' in parameters ? parameters.need.id : 'sector' in parameters ? parameters.sector.id : ''
  return losses.toSorted((a, b) => compare(about(a), about(b)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
