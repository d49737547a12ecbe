import Type, { type Static } from 'typebox'
import { Id, Instant, Name, nullable, oneOf, Position, Text } from '../primitives.ts'
import { Exercise } from '../workshops.ts'
import { RoomEntry } from './entries.ts'

const closed = { additionalProperties: false } as const

/** Eight digits, as a room writes them on its wall: `1234 5678`. */
export const roomCodeDigits = 8

/** 128 bits of the phone's own making, as base64url: whoever has it is the participant. */
const ParticipantToken = Type.String({ pattern: '^[A-Za-z0-9_-]{22,64}$' })

/** For how long entries for the exercise before are taken as if it were still held, in seconds. */
export const lateGraceSeconds = 20

const roomPhases = ['prepared', 'running', 'ended'] as const

/** A vote of the room on a frozen list. */
export const Ballot = Type.Object({
  roundId: Id,
  number: Type.Integer({ description: '1: the first round of its exercise' }),
  options: Type.Array(Type.Object({ id: Id, title: Type.String() })),
  dots: Type.Integer({ minimum: 1, description: 'how many each person has' }),
  isOpen: Type.Boolean(),
  results: nullable(
    Type.Object(
      {
        dots: Type.Record(Type.String(), Type.Integer()),
        voted: Type.Integer({ description: 'how many took part' }),
        joined: Type.Integer({ description: 'how many could have' }),
      },
      { description: 'once revealed: dots by the id of the option' },
    ),
  ),
})
export type Ballot = Static<typeof Ballot>

/** What everybody in a room may know of it. Nothing in it is about a person, nor about entries that wait. */
export const RoomState = Type.Object({
  workshopId: Id,
  title: Type.String(),
  alliance: Type.String(),
  language: Type.String(),
  phase: oneOf(roomPhases),
  revision: Type.Integer({ description: 'counts what facilitators do with the room' }),
  exercise: nullable(Exercise),
  position: Type.Object({ at: Type.Integer({ description: '0: none yet' }), of: Type.Integer() }),
  isFrozen: Type.Boolean({ description: 'whether nothing is taken from phones' }),
  isRevealed: Type.Boolean({ description: 'whether entries of a blind exercise may be shown' }),
  endsAt: nullable({
    ...Instant,
    description: 'when the time of the exercise is over; nothing closes by itself',
  }),
  now: { ...Instant, description: 'by the clock of the service' },
  ballot: nullable(Ballot),
})
export type RoomState = Static<typeof RoomState>

/** How many people; joined ≥ connected ≥ ready, joined ≥ voted. */
export const RoomCounts = Type.Object({
  joined: Type.Integer(),
  connected: Type.Integer(),
  ready: Type.Integer(),
  voted: Type.Integer(),
  added: Type.Integer({
    description: 'entries of the exercise that are in the base, or held back until it is revealed',
  }),
  waiting: Type.Integer({
    description: 'entries of all exercises that wait for a facilitator; 0 on the wall',
  }),
})
export type RoomCounts = Static<typeof RoomCounts>

/** A participant, as that person reads it. */
export const Me = Type.Object({
  id: Id,
  name: Type.String({ description: 'as chosen, or two words that were drawn' }),
  readyFor: nullable(Id),
  ballot: nullable(
    Type.Object({ roundId: Id, counter: Type.Integer(), dots: Type.Record(Type.String(), Type.Integer()) }),
  ),
})
export type Me = Static<typeof Me>

/** With a code, or with the secret of the QR code; the same token again is the same person. */
export const JoinOrder = Type.Object(
  {
    code: Type.Optional(Type.String({ maxLength: 100, description: 'eight digits, with any signs between' })),
    secret: Type.Optional(
      Type.String({ maxLength: 100, description: 'of the QR code, in the place of a code' }),
    ),
    token: ParticipantToken,
    name: Type.Optional(Text(60)),
  },
  closed,
)
export type JoinOrder = Static<typeof JoinOrder>

export const Joined = Type.Object({ me: Me, room: RoomState })
export type Joined = Static<typeof Joined>

export const MeOrder = Type.Object(
  { name: Type.Optional(Name(60)), readyFor: Type.Optional(nullable(Id)) },
  { ...closed, minProperties: 1 },
)

/** All of somebody's dots at once: of two that cross, the one with the higher counter stays. */
export const VoteOrder = Type.Object(
  {
    counter: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    dots: Type.Record(Type.String({ format: 'uuid' }), Type.Integer({ minimum: 0, maximum: 20 }), {
      maxProperties: 60,
    }),
  },
  closed,
)
export type VoteOrder = Static<typeof VoteOrder>

/** What phones offer to choose from, small enough for a bad line. */
const Choice = Type.Object({ id: Id, name: Type.String() })
export const RoomLists = Type.Object({
  sectors: Type.Array(Choice),
  needs: Type.Array(Choice),
  territories: Type.Array(Choice),
})
export type RoomLists = Static<typeof RoomLists>

export const RoomOrganisation = Type.Object({
  id: Id,
  name: Type.String(),
  locality: nullable(Type.String()),
  isMissing: Type.Boolean({ description: 'a missing actor that this room has named' }),
})
export type RoomOrganisation = Static<typeof RoomOrganisation>

export const RoomPlace = Type.Object({ name: Type.String(), region: Type.String(), position: Position })
export type RoomPlace = Static<typeof RoomPlace>

/**
 * What a facilitator does with the room; each names the revision that was seen, so that of two who press *Next* at once
 * the room moves once.
 */
const roomMoves = [
  'open-door',
  'close-door',
  'renew-code',
  'go-to',
  'freeze',
  'thaw',
  'set-timer',
  'reveal',
  'hide',
  'end',
] as const
export const MoveOrder = Type.Object(
  {
    move: oneOf(roomMoves),
    revision: Type.Integer({ minimum: 0, description: 'of the room, as it was seen' }),
    exerciseId: Type.Optional({ ...Id, description: 'with go-to' }),
    minutes: Type.Optional(
      nullable(Type.Integer({ minimum: 1, maximum: 240, description: 'with set-timer; null: none' })),
    ),
  },
  closed,
)
export type MoveOrder = Static<typeof MoveOrder>

export const RoundOrder = Type.Object(
  {
    exerciseId: Id,
    options: Type.Array(Type.Object({ id: Id, title: Name(300) }, closed), { minItems: 2, maxItems: 40 }),
    dots: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 20, description: 'a quarter of the options unless said' }),
    ),
  },
  closed,
)
export type RoundOrder = Static<typeof RoundOrder>

const entryOutcomes = ['approve', 'refuse', 'merge', 'take-back'] as const
export const EntryDecisionOrder = Type.Object(
  {
    outcome: oneOf(entryOutcomes),
    into: Type.Optional({ ...Id, description: 'with merge: the organisation that is meant' }),
    reason: Type.Optional(Text(500)),
  },
  closed,
)
export type EntryDecisionOrder = Static<typeof EntryDecisionOrder>

/** Takes back what is in the base: of one person, of one exercise, or all where neither is named. */
export const TakeBackOrder = Type.Object(
  { participantId: Type.Optional(Id), exerciseId: Type.Optional(Id) },
  closed,
)
export const TakenBack = Type.Object({
  takenBack: Type.Integer(),
  kept: Type.Array(Type.Object({ entryId: Id, title: Type.String(), reason: Type.String() })),
})
export type TakenBack = Static<typeof TakenBack>

export const noteKinds = ['note', 'parked', 'decision'] as const
export const RoomNote = Type.Object({
  id: Id,
  kind: oneOf(noteKinds),
  text: Name(2000),
  exerciseId: nullable(Id),
  createdAt: Instant,
})
export type RoomNote = Static<typeof RoomNote>
export const RoomNoteOrder = Type.Object(
  { id: Id, kind: oneOf(noteKinds), text: Name(2000), exerciseId: nullable(Id) },
  closed,
)

export const RoomParticipant = Type.Object({
  id: Id,
  name: Type.String(),
  joinedAt: Instant,
  isConnected: Type.Boolean(),
  isReady: Type.Boolean(),
  entries: Type.Integer(),
})
export type RoomParticipant = Static<typeof RoomParticipant>

/** Everything that facilitators see of a room. */
export const ConsoleState = Type.Object({
  room: RoomState,
  counts: RoomCounts,
  door: Type.Object({
    isOpen: Type.Boolean(),
    code: nullable(Type.String({ description: 'eight digits; null: the room was never opened' })),
    joinPath: nullable(Type.String({ description: 'what the QR code holds: /w/…' })),
    wallPath: nullable(Type.String({ description: '/wall/…' })),
  }),
  participants: Type.Array(RoomParticipant),
  entries: Type.Array(RoomEntry, { description: 'the newest first, 500 at most' }),
  notes: Type.Array(RoomNote),
  ballots: Type.Array(Ballot, {
    description: 'every round, with results even before they are revealed once it is closed',
  }),
})
export type ConsoleState = Static<typeof ConsoleState>

/** What came in and may be shown, as the wall lists it. */
const WallEntry = Type.Object({
  id: Id,
  kind: RoomEntry.properties.kind,
  title: Type.String(),
  recordId: nullable(Id),
  at: Instant,
})

export const WallState = Type.Object({
  room: RoomState,
  counts: RoomCounts,
  door: Type.Object({
    isOpen: Type.Boolean(),
    code: nullable(Type.String()),
    joinPath: nullable(Type.String()),
  }),
  latest: Type.Array(WallEntry, {
    description: 'of the exercise, the newest first, 30 at most; none while it is blind',
  }),
  summary: nullable(
    Type.Array(Type.Object({ kind: RoomEntry.properties.kind, count: Type.Integer() }), {
      description: 'once it has ended: how much of each kind was added to the base',
    }),
  ),
  allianceSlug: Type.String(),
})
export type WallState = Static<typeof WallState>

/**
 * What streams say. `room` carries the whole small state, so that nobody needs to ask; `mine` that one of a participant's
 * own entries has changed; `counts` and `entries` are for consoles and walls.
 */
export type RoomEvent = 'room' | 'mine' | 'counts' | 'entries' | 'removed'
