import { engagementLevels, influences, statuses } from '@atlas/shared/organisations'
import { type Filter, nothing } from '@atlas/shared/selection'

/** The filter and the selection as they stand in an address: flat names, lists repeated or joined by commas. */
export type SelectionSearch = {
  q?: string
  sector?: string[]
  locality?: string[]
  territory?: string[]
  need?: string[]
  kind?: string[]
  status?: Filter['statuses']
  influence?: Filter['influences']
  engagement?: Filter['engagement']
  placed?: boolean
  /** Organisation ids. */
  selected?: string[]
}

/** An address that must survive mail programs and proxies holds so many ids. */
export const maxSelected = 200

export type Selection = {
  filter: Filter
  selected: readonly string[]
  /** What the address said beyond understanding, as `name=value`. */
  refused: readonly string[]
}

export type Raw = Record<string, unknown>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const code = /^[a-z0-9]+(-[a-z0-9]+)*$/
const orNothing = (fits: (value: string) => boolean) => (value: string) => value === nothing || fits(value)
const among = (values: readonly string[]) => (value: string) => values.includes(value)

/**
 * Reads the part of an address that all views share. Never refuses the page: what it does not understand it leaves out
 * and names in `refused`.
 */
export function readSelection(search: Raw): Selection {
  const refused: string[] = []
  const refuse = (name: string, value: unknown) => void refused.push(`${name}=${value}`)
  const list = (name: keyof SelectionSearch, fits: (value: string) => boolean, joined = true) => {
    const values = wordsOf(search[name]).flatMap((word) => (joined ? word.split(',') : [word]))
    const kept = [...new Set(values.map((value) => value.trim()).filter(Boolean))].filter(
      (value) => fits(value) || refuse(name, value),
    )
    return kept.length > 0 ? kept : undefined
  }
  const filter = {
    text: readText(search.q, refuse),
    sectors: list(
      'sector',
      orNothing((value) => code.test(value)),
    ),
    // A locality may contain a comma: "Bègles, Gironde".
    localities: list('locality', (value) => value.length <= 200, false),
    territories: list(
      'territory',
      orNothing((value) => uuid.test(value)),
    ),
    needs: list(
      'need',
      orNothing((value) => code.test(value)),
    ),
    actorKinds: list(
      'kind',
      orNothing((value) => code.test(value)),
    ),
    statuses: list('status', among(statuses)) as Filter['statuses'],
    influences: list('influence', orNothing(among(influences))) as Filter['influences'],
    engagement: list('engagement', orNothing(among(engagementLevels))) as Filter['engagement'],
    placed: readFlag(search.placed, refuse),
  } satisfies Filter
  const selected = list('selected', (value) => uuid.test(value)) ?? []
  return { filter: withoutUndefined(filter), selected: selected.slice(0, maxSelected), refused }
}

/** The same, in the words of the address; names without a value are `undefined`, so that they are taken out of it. */
export function writeSelection({
  filter,
  selected,
}: Pick<Selection, 'filter' | 'selected'>): SelectionSearch {
  return {
    q: filter.text,
    sector: filter.sectors,
    locality: filter.localities,
    territory: filter.territories,
    need: filter.needs,
    kind: filter.actorKinds,
    status: filter.statuses,
    influence: filter.influences,
    engagement: filter.engagement,
    placed: filter.placed,
    selected: selected.length > 0 ? [...selected] : undefined,
  }
}

const wordsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((word) => typeof word === 'string')

function readText(value: unknown, refuse: (name: string, value: unknown) => void) {
  const text = wordsOf(value)[0]?.trim()
  if (!text) return undefined
  if (text.length <= 200) return text
  refuse('q', `${text.slice(0, 20)}…`)
  return undefined
}

function readFlag(value: unknown, refuse: (name: string, value: unknown) => void) {
  if (value === undefined || value === '') return undefined
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  refuse('placed', value)
  return undefined
}

const withoutUndefined = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
