import Type, { type Static, type TSchema } from 'typebox'
import type { Dataset } from '../dataset.ts'
import { oneOf } from '../primitives.ts'

/** How serious a finding is, the most serious first. */
export const levels = ['high', 'medium', 'low'] as const
export type Level = (typeof levels)[number]

/**
 * A record that a finding names. A locality has no record: its id is its name, as written and trimmed. A place is one of the
 * gazetteer.
 */
export const Ref = Type.Object({
  noun: oneOf([
    'sector',
    'territory',
    'locality',
    'organisation',
    'partnership',
    'need',
    'actor-kind',
    'place',
  ]),
  id: Type.String({
    description: 'UUID; of a locality its name as written and trimmed; of a place its id in GeoNames',
  }),
})
export type Ref = Static<typeof Ref>

/** A cell of the coverage matrix is named by its place and its sector: `locality:Cenon sector:…`. */
const Counted = oneOf(['organisation', 'partnership', 'seat', 'cell', 'inhabitant'])

const ids = (description: string) => Type.Array(Type.String(), { description })
const count = (description: string) => Type.Integer({ minimum: 0, description })

/**
 * A count that can be questioned: `n` of `total`, and of `unknown` others nobody can say whether they belong. Inhabitants
 * are told by the places that they live in, so that there are more of them than identifiers.
 */
export const Figure = Type.Object({
  counts: Counted,
  n: count('how many'),
  total: count('of how many: at least n + unknown'),
  unknown: count('of how many of the others it is not known'),
  ids: ids(
    'what n counts, ascending: records; the populated places of inhabitants; cells as `locality:Cenon sector:…`',
  ),
  unknownIds: ids('the same of unknown'),
})
export type Figure = Static<typeof Figure>

const Parameter = Type.Union([
  Type.Number(),
  Type.String(),
  Type.Null(),
  Ref,
  Type.Array(Ref),
  Type.Array(Type.Number()),
])
type Parameters = Record<string, Static<typeof Parameter>>

/** Something that is missing, or that nobody knows. */
export const Finding = Type.Object({
  id: Type.String({ description: 'of its kind and subject alone, so that it stays when the figures change' }),
  kind: Type.String({ description: 'coverage, access, need, …: `kinds` of the list tells each' }),
  subject: Type.Array(Ref, { description: 'what it is about; nothing: the alliance as a whole' }),
  seriousness: Type.Object({
    level: oneOf(levels),
    reason: Type.String({ description: 'the rule that gave the level' }),
  }),
  figures: Type.Record(Type.String(), Figure, { description: 'by name' }),
  sentence: Type.Object({
    key: Type.String({ description: 'of the sentence in the catalogues' }),
    parameters: Type.Record(Type.String(), Parameter as TSchema, {
      description: 'what it says, as figures and references',
    }),
  }),
})

export type Finding = Static<typeof Finding>

/** What an analysis declares of a kind of finding. */
type Kind = {
  kind: string
  reason: string
  figure: string
  /** What each of its sentences has to say. */
  sentences: Record<string, Parameters>
}

/** A finding of a kind, as `Finding` with its reasons, figures and sentences known to the compiler. */
export type FindingOf<Declared extends Kind> = {
  id: string
  kind: Declared['kind']
  subject: Ref[]
  seriousness: { level: Level; reason: Declared['reason'] }
  figures: Record<Declared['figure'], Figure>
  sentence: {
    [Key in keyof Declared['sentences'] & string]: { key: Key; parameters: Declared['sentences'][Key] }
  }[keyof Declared['sentences'] & string]
}

/** What findings of each kind are about: records of these nouns, or of these instead. */
export type SubjectsOf<Found extends { kind: string }> = Readonly<
  Record<Found['kind'], readonly (readonly Ref['noun'][])[]>
>

/** Of findings that are about no record in particular. */
export const wholeAlliance = [[]] as const

/** The same for the same kind and subject, in whatever order the subject is told. */
export const findingId = (kind: string, subject: readonly Ref[]): string =>
  [kind, ...subject.map(refKey).sort()].join(' ')

/** A reference as one word; no two have the same. */
export const refKey = ({ noun, id }: Ref): string => `${noun}:${encodeURIComponent(id.toWellFormed())}`

/** Of each kind of a union by itself, so that a kind keeps to its own sentences. */
type Unidentified<Made> = Made extends unknown ? Omit<Made, 'id'> : never

/** A finding with its identity. */
export const makeFinding = <Made extends { id: string; kind: string; subject: Ref[] }>(
  finding: Unidentified<Made> & Pick<Made, 'kind' | 'subject'>,
): Made => ({ id: findingId(finding.kind, finding.subject), ...finding }) as unknown as Made

/** A level by its reason, from an analysis's table of rules. */
export const serious = <Reason extends string>(
  rules: Readonly<Record<Reason, Level>>,
  reason: Reason,
): { level: Level; reason: Reason } => ({ level: rules[reason], reason })

/** A figure that cannot disagree with what is behind it: it counts the identifiers. */
export function figure(
  counts: Figure['counts'],
  { found, total, unknown = [] }: { found: readonly string[]; total: number; unknown?: readonly string[] },
): Figure {
  return {
    counts,
    n: found.length,
    total,
    unknown: unknown.length,
    ids: found.toSorted(),
    unknownIds: unknown.toSorted(),
  }
}

/** A place of the gazetteer with the people who live there. */
export type Inhabited = { id: string; population: number }

/** A figure of the inhabitants of places. */
export function inhabitants({
  found,
  total,
  unknown = [],
}: {
  found: readonly Inhabited[]
  total: number
  unknown?: readonly Inhabited[]
}): Figure {
  const ids = (places: readonly Inhabited[]) => places.map(({ id }) => id)
  const sum = (places: readonly Inhabited[]) => places.reduce((all, { population }) => all + population, 0)
  const places = figure('inhabitant', { found: ids(found), total, unknown: ids(unknown) })
  return { ...places, n: sum(found), unknown: sum(unknown) }
}

export const organisationRef = (id: string): Ref => ({ noun: 'organisation', id })
export const sectorRef = (id: string): Ref => ({ noun: 'sector', id })
export const territoryRef = (id: string): Ref => ({ noun: 'territory', id })
export const needRef = (id: string): Ref => ({ noun: 'need', id })
export const actorKindRef = (id: string): Ref => ({ noun: 'actor-kind', id })

/** @param positions in `organisations` */
export const idsOf = (
  { organisations }: Pick<Dataset, 'organisations'>,
  positions: readonly number[],
): string[] => positions.flatMap((position) => organisations[position]?.id ?? [])

/** The same as references, ascending. */
export const organisationRefs = (
  dataset: Pick<Dataset, 'organisations'>,
  positions: readonly number[],
): Ref[] => idsOf(dataset, positions).sort().map(organisationRef)
