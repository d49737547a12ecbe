import Type, { type Static } from 'typebox'
import { partnershipKinds } from '../partnerships.ts'
import { Day, Id, Instant, Name, nullable, oneOf, Position, Text } from '../primitives.ts'
import { entryKinds } from '../workshops.ts'

const closed = { additionalProperties: false } as const
const Ids = Type.Array(Id, { maxItems: 20, uniqueItems: true })

/** Where something is: a locality as people call it, and where it lies if it was chosen from the list. */
const where = { locality: nullable(Name(200)), position: nullable(Position) }

/**
 * What each kind of entry says, all of it sent. The id of an entry is made on the phone and becomes the id of the record
 * that it makes, so that what was sent twice is there once, and a tie can name an organisation that is still on its way.
 */
export const entryBodies = {
  organisation: Type.Object(
    {
      name: Name(300),
      existingId: nullable({
        ...Id,
        description: 'the organisation of the base that is meant: it is completed',
      }),
      sectorIds: Ids,
      needIds: Ids,
      ...where,
      couldOffer: Text(1000, 'how it could contribute'),
    },
    closed,
  ),
  place: Type.Object({ organisationId: Id, ...where }, closed),
  tie: Type.Object({ fromId: Id, toId: Id, kind: oneOf(partnershipKinds) }, closed),
  need: Type.Object(
    { organisationId: Id, needIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }) },
    closed,
  ),
  survey: Type.Object(
    { sectorId: nullable(Id), territoryId: nullable(Id), locality: nullable(Name(200)) },
    closed,
  ),
  missing: Type.Object({ name: Name(300), sectorIds: Ids, ...where, why: Text(1000) }, closed),
  commitment: Type.Object(
    {
      title: Name(300, 'what will be done'),
      organisationId: nullable({ ...Id, description: 'the missing actor that is approached' }),
      responsibleId: nullable({ ...Id, description: 'the organisation that answers for it' }),
      responsible: Text(200, 'who answers for it'),
      dueOn: nullable(Day),
    },
    closed,
  ),
} as const
export type EntryBodies = { [K in keyof typeof entryBodies]: Static<(typeof entryBodies)[K]> }

/** `{ kind, body }` of any kind of entry. */
export const EntryContent = Type.Union(
  entryKinds.map((kind) => Type.Object({ kind: Type.Literal(kind), body: entryBodies[kind] })),
)
export type EntryContent = { [K in keyof EntryBodies]: { kind: K; body: EntryBodies[K] } }[keyof EntryBodies]

/**
 * What became of an entry: `waiting` for a facilitator, `applied` to the base, `known` where the base says so already,
 * `late` where it came after its exercise, `refused`, or `taken-back` by its participant or a facilitator.
 */
const entryStates = ['waiting', 'applied', 'known', 'late', 'refused', 'taken-back'] as const
export type EntryState = (typeof entryStates)[number]

const entry = {
  id: Id,
  exerciseId: Id,
  kind: oneOf(entryKinds),
  body: Type.Unsafe<EntryContent['body']>(
    Type.Object({}, { description: 'as its kind has it', additionalProperties: true }),
  ),
  state: oneOf(entryStates),
  recordId: nullable({ ...Id, description: 'the record that it made or completed' }),
  reason: Text(500, 'why it was refused or taken back, by the facilitator'),
  createdAt: Instant,
}

/** An entry as its own participant reads it. */
export const OwnEntry = Type.Object(entry)
export type OwnEntry = Static<typeof OwnEntry>

/** An entry as facilitators read it. */
export const RoomEntry = Type.Object({
  ...entry,
  participantId: nullable({
    ...Id,
    description: 'null: typed in by a facilitator, or somebody who has left',
  }),
  sheet: nullable(Type.String({ description: 'the paper sheet and row that it was typed from: 3/12' })),
  title: Type.String({ description: 'what it is about, in words' }),
  similar: Type.Array(Type.Object({ id: Id, name: Type.String() }), {
    description: 'organisations of the base that may be the same',
  }),
  changeId: nullable(Id),
})
export type RoomEntry = Static<typeof RoomEntry>

/** What a phone sends. The same id again is the same entry. */
export const EntryOrder = Type.Object(
  {
    id: Id,
    exerciseId: { ...Id, description: 'for which it was made' },
    kind: oneOf(entryKinds),
    body: Type.Object({}, { description: 'as its kind has it', additionalProperties: true }),
  },
  closed,
)
export type EntryOrder = Static<typeof EntryOrder>
