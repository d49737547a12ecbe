import Type, { type Static } from 'typebox'
import { changeable, creatable, Day, Id, Instant, Name, nullable, oneOf, stored, Text } from './primitives.ts'

/** What people make of a gap. Nothing decided is `open`. */
export const gapStates = ['open', 'accepted', 'working', 'dismissed', 'closed'] as const
export type GapState = (typeof gapStates)[number]

/** The identity of a gap, which outlives recomputation: `gapId` in gaps/gap.ts. */
export const GapIdentity = Name(2000, 'identity of a gap')

const follows = { readOnly: true }

/** What an alliance decided about a gap; one a gap. */
export const GapDecision = Type.Object(
  {
    ...stored,
    gap: GapIdentity,
    state: oneOf(gapStates),
    reason: Text(2000, 'why; required to dismiss'),
    inCharge: Text(200, 'who looks after it'),
    closedOn: nullable({ ...Day, ...follows }),
    closedBecause: nullable(
      oneOf(['said', 'gone'] as const, 'somebody said so, or it was no longer found; computed'),
    ),
    closedByChangeId: nullable({ ...Id, ...follows, description: 'the change after which it was gone' }),
    reopenedOn: nullable({ ...Day, ...follows, description: 'when it was found again after it had closed' }),
  },
  { additionalProperties: false },
)
export type GapDecision = Static<typeof GapDecision>

const decided = Type.Omit(GapDecision, ['closedOn', 'closedBecause', 'closedByChangeId', 'reopenedOn'])

export const GapDecisionCreate = Type.Interface(
  [Type.Partial(Type.Omit(creatable(decided), ['gap']))],
  { gap: GapIdentity },
  { additionalProperties: false },
)
export type GapDecisionCreate = Static<typeof GapDecisionCreate>

export const GapDecisionUpdate = changeable(Type.Omit(decided, ['gap']))
export type GapDecisionUpdate = Static<typeof GapDecisionUpdate>

export const GapComment = Type.Object(
  {
    id: Id,
    revision: stored.revision,
    createdAt: Instant,
    updatedAt: Instant,
    gap: GapIdentity,
    text: Name(4000),
    authorName: Type.String({ readOnly: true, description: 'as it was then' }),
    authorId: nullable(
      Type.String({ readOnly: true, description: 'the account, which alone may change the text' }),
    ),
  },
  { additionalProperties: false },
)
export type GapComment = Static<typeof GapComment>

export const GapCommentCreate = creatable(Type.Omit(GapComment, ['authorName', 'authorId']))
export type GapCommentCreate = Static<typeof GapCommentCreate>

export const GapCommentUpdate = Type.Object({ text: Name(4000) }, { additionalProperties: false })
export type GapCommentUpdate = Static<typeof GapCommentUpdate>
