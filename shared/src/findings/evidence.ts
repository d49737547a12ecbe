import type { Dataset } from '../dataset.ts'
import type { Figure, Finding, Ref } from './finding.ts'

/** What stands behind a finding, by identity. */
export type Evidence = {
  /** Those it counts and those it names. */
  organisations: ReadonlySet<string>
  partnerships: ReadonlySet<string>
  seats: ReadonlySet<string>
  /** Of the coverage matrix, as what each is about: a place and a sector. */
  cells: readonly Ref[][]
}

/** Figures that count what might belong to a finding and is not known to: the organisations without a place. */
const asides: ReadonlySet<string> = new Set(['unplaced'])

export function evidenceOf({ subject, figures, sentence }: Finding): Evidence {
  const counted = Object.entries(figures).flatMap(([name, figure]) => (asides.has(name) ? [] : figure))
  const ids = (counts: Figure['counts']) =>
    counted.flatMap((figure) => (figure.counts === counts ? figure.ids : []))
  const named = [...subject, ...Object.values(sentence.parameters).flatMap(refsIn)]
  const namedOf = (noun: Ref['noun']) => named.flatMap((ref) => (ref.noun === noun ? ref.id : []))
  return {
    organisations: new Set([...ids('organisation'), ...namedOf('organisation')]),
    partnerships: new Set([...ids('partnership'), ...namedOf('partnership')]),
    seats: new Set(ids('seat')),
    cells: ids('cell').map(readRefs),
  }
}

/** The organisations to light up for a finding: its evidence, both ends of its ties, and who has its seats. Ids, ascending. */
export function organisationsBehind(dataset: Dataset, finding: Finding): string[] {
  const { organisations, partnerships, seats } = evidenceOf(finding)
  return [
    ...new Set([
      ...organisationsOf(dataset, 'organisation', organisations),
      ...organisationsOf(dataset, 'partnership', partnerships),
      ...organisationsOf(dataset, 'seat', seats),
    ]),
  ].sort()
}

/** The organisations behind what a figure counts: themselves, both ends of a tie, who has a seat; none of other things. */
export function organisationsOf(
  dataset: Dataset,
  counts: Figure['counts'],
  ids: Iterable<string>,
): readonly string[] {
  const holders = holdersIn(dataset)[counts]
  return holders ? [...new Set(Array.from(ids).flatMap((id) => holders.get(id) ?? []))] : []
}

type Holders = Partial<Record<Figure['counts'], ReadonlyMap<string, readonly string[]>>>

/** By the rows of a dataset, which come together: this is asked of every finding whenever the filter changes. */
const known = new WeakMap<Dataset['organisations'], Holders>()

function holdersIn({ organisations, partnerships, seats }: Dataset): Holders {
  const before = known.get(organisations)
  if (before) return before
  const at = (position: number) => organisations[position]?.id ?? []
  const holders: Holders = {
    organisation: new Map(organisations.map(({ id }) => [id, [id]])),
    partnership: new Map(partnerships.map(({ id, from, to }) => [id, [from, to].flatMap(at)])),
    seat: new Map(seats.map(({ id, organisation }) => [id, [organisation].flatMap(at)])),
  }
  known.set(organisations, holders)
  return holders
}

/** Takes an identity apart, of a finding that may not be found any more; null where it is none. */
export function readFindingId(id: string): Pick<Finding, 'kind' | 'subject'> | null {
  const [kind = '', ...keys] = id.split(' ')
  const subject = readRefs(keys.join(' '))
  return kind === '' || subject.length !== keys.length ? null : { kind, subject }
}

/** The references in one word each, as `refKey` writes them; what is none is left out. */
export const readRefs = (keys: string): Ref[] =>
  keys.split(' ').flatMap((key) => {
    const colon = key.indexOf(':')
    if (colon < 1) return []
    try {
      return { noun: key.slice(0, colon) as Ref['noun'], id: decodeURIComponent(key.slice(colon + 1)) }
    } catch {
      return []
    }
  })

const refsIn = (parameter: unknown): Ref[] =>
  (Array.isArray(parameter) ? parameter : [parameter]).filter(isRef)

const isRef = (value: unknown): value is Ref =>
  typeof value === 'object' && value !== null && 'noun' in value && 'id' in value
