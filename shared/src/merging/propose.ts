import { plainWebsite } from '../exchange/likeness.ts'
import type { FieldKind } from '../organisation-fields/field.ts'
import { fieldOf, type OrganisationFieldKey, organisationFieldKeys } from '../organisation-fields.ts'
import type { Identifier, Location, Organisation, OrganisationUpdate } from '../organisations.ts'
import { numberKey } from '../registers.ts'
import type { MergeChoices, MergeSide } from './merge.ts'
import { unitePlaces } from './places.ts'

/** A part in which both records say something, and not the same. */
export type MergeConflict = {
  /** A field, or one entry of it: `website`, `names.fr`, `criteria.ID`, `needs.ID`. */
  part: string
  target: unknown
  source: unknown
  /** What stands where both words do; null where only one can. */
  both: string | null
}

/** All that is written of an organisation, its places as they are or were. */
export type MergedOrganisation = Required<Omit<OrganisationUpdate, 'locations'>> & { locations: Location[] }

export type MergeProposal = {
  /** In a conflict that nobody has decided, the word of the one that stays. */
  merged: MergedOrganisation
  conflicts: MergeConflict[]
}

/** Why two records cannot be merged this way round; null where they can. */
export function mergeObstacle(target: Organisation, source: Organisation): 'self' | 'into-missing' | null {
  if (target.id === source.id) return 'self'
  return target.status === 'missing' && source.status !== 'missing' ? 'into-missing' : null
}

/**
 * One record out of two: all the facts of both, each once; what only one of them says; and what was chosen where they
 * contradict each other. A text that holds the other one stands for both. A missing actor that merges into an
 * organisation is found: what it was expected to do and who approached it are kept, its next step is done, and what it
 * was called while nobody knew it is no name of anybody.
 */
export function proposeMerge(
  target: Organisation,
  source: Organisation,
  choices: MergeChoices = {},
): MergeProposal {
  const conflicts: MergeConflict[] = []
  const found = source.status === 'missing' && target.status !== 'missing'

  const resolveField = (
    part: string,
    kind: FieldKind,
    ours: unknown,
    theirs: unknown,
    both: string | null = null,
  ) => {
    if (isEmpty(theirs)) return ours
    if (isEmpty(ours)) return theirs
    if (isSame(kind, ours, theirs)) return ours
    conflicts.push({ part, target: ours, source: theirs, both })
    return chosen(choices[part], { target: ours, source: theirs, both: both ?? ours })
  }
  const join = (part: string, kind: FieldKind, ours: string, theirs: string) => {
    const longer = ours.includes(theirs) ? ours : theirs.includes(ours) ? theirs : null
    return longer ?? resolveField(part, kind, ours, theirs, `${ours}\n\n${theirs}`)
  }
  const byKey = (part: string, ours: Entries, theirs: Entries, one: ResolveField = resolveField): Entries => {
    const both = Object.entries(theirs).map(([key, value]) => {
      const own = ours[key]
      return [key, own === undefined ? value : one(`${part}.${key}`, 'line', own as never, value as never)]
    })
    return { ...ours, ...Object.fromEntries(both) }
  }
  /** Nobody approaches itself. */
  const approaching = (id: string | null) => (id === target.id || id === source.id ? null : id)

  /** Public only where every record that has something to show lets it be seen. */
  const mayOpen = (key: OrganisationFieldKey, opened: readonly string[]) => {
    const concerned = [target, source].filter((record) =>
      opened.some((each) => !isEmpty(record[each as OrganisationFieldKey])),
    )
    return (concerned.length > 0 ? concerned : [target, source]).every((record) => Boolean(record[key]))
  }

  function mergeField(key: OrganisationFieldKey): unknown {
    const { kind, merge, keptWhenFound, refersTo, opens } = fieldOf(key)
    // Each kind knows what its values are.
    const [ours, theirs] = [target[key] as never, source[key] as never]
    if (found && keptWhenFound) return ours
    if (opens) return mayOpen(key, opens)
    if (merge === 'latest') return latest(ours, theirs)
    if (kind === 'text') return join(key, kind, ours, theirs)
    if (kind === 'words') return byKey(key, ours, theirs, merge === 'join' ? join : resolveField)
    if (kind === 'answers') return byKey(key, ours, theirs)
    if (kind === 'references') return union(ours, theirs)
    if (kind === 'identifiers')
      return [...(ours as Identifier[]), ...(theirs as Identifier[])].filter(isFirst)
    if (kind === 'needs') return uniteNeeds(ours, theirs, resolveField)
    if (kind === 'locations') return unitePlaces(ours, theirs)
    if (refersTo === 'organisations') return resolveField(key, kind, approaching(ours), approaching(theirs))
    return resolveField(key, kind, ours, theirs)
  }

  const merged = Object.fromEntries(organisationFieldKeys.map((key) => [key, mergeField(key)]))
  return { merged: merged as MergedOrganisation, conflicts }
}

type Entries = Record<string, unknown>

/** What stands of a part that both say something of. */
type ResolveField = (part: string, kind: FieldKind, ours: never, theirs: never) => unknown

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

/** Spelling that makes no difference. */
const plainly: Partial<Record<FieldKind, (text: string) => string>> = {
  'web-address': plainWebsite,
  email: (address) => address.toLowerCase(),
  phone: (number) => number.replace(/[^0-9+]/g, ''),
}

const isSame = (kind: FieldKind, ours: unknown, theirs: unknown) => {
  const plain = plainly[kind]
  return plain ? plain(String(ours)) === plain(String(theirs)) : ours === theirs
}

const latest = (...days: (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

const chosen = <T>(side: MergeSide | undefined, sides: Record<MergeSide, T>): T => sides[side ?? 'target']

/** One number of a register is told once. */
const isFirst = (one: Identifier, at: number, all: readonly Identifier[]) =>
  all.findIndex((other) => numberKey(other) === numberKey(one)) === at

const union = (ours: readonly string[], theirs: readonly string[]) => [...new Set([...ours, ...theirs])]

type Need = Organisation['needs'][number]

function uniteNeeds(ours: readonly Need[], theirs: readonly Need[], resolveField: ResolveField): Need[] {
  const coming = new Map(theirs.map((need) => [need.needId, need]))
  const united = ours.map(({ needId, formality }) => {
    const other = coming.get(needId)
    coming.delete(needId)
    if (!other) return { needId, formality }
    const resolved = resolveField(`needs.${needId}`, 'choice', formality as never, other.formality as never)
    return { needId, formality: resolved as Need['formality'] }
  })
  return [...united, ...coming.values()]
}
