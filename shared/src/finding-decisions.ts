import Type, { type Static } from 'typebox'
import { changeable, creatable, Day, Id, Instant, Name, nullable, oneOf, stored, Text } from './primitives.ts'

/** What people make of a finding. Nothing decided is `open`. */
export const findingStates = ['open', 'accepted', 'working', 'dismissed', 'closed'] as const
export type FindingState = (typeof findingStates)[number]

/** The identity of a finding, which outlives recomputation: `findingId` in findings/finding.ts. */
export const FindingIdentity = Name(2000, 'identity of a finding')

const follows = { readOnly: true }

/** What an alliance decided about a finding; one a finding. */
export const FindingDecision = Type.Object(
  {
    ...stored,
    finding: FindingIdentity,
    state: oneOf(findingStates),
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
export type FindingDecision = Static<typeof FindingDecision>

const decided = Type.Omit(FindingDecision, ['closedOn', 'closedBecause', 'closedByChangeId', 'reopenedOn'])

export const FindingDecisionCreate = Type.Interface(
  [Type.Partial(creatable(decided))],
  { finding: FindingIdentity },
  { additionalProperties: false },
)
export type FindingDecisionCreate = Static<typeof FindingDecisionCreate>

export const FindingDecisionUpdate = changeable(Type.Omit(decided, ['finding']))
export type FindingDecisionUpdate = Static<typeof FindingDecisionUpdate>

export const FindingComment = Type.Object(
  {
    id: Id,
    revision: stored.revision,
    createdAt: Instant,
    updatedAt: Instant,
    finding: FindingIdentity,
    text: Name(4000),
    authorName: Type.String({ readOnly: true, description: 'as it was then' }),
    authorId: nullable(
      Type.String({ readOnly: true, description: 'the account, which alone may change the text' }),
    ),
  },
  { additionalProperties: false },
)
export type FindingComment = Static<typeof FindingComment>

export const FindingCommentCreate = creatable(Type.Omit(FindingComment, ['authorName', 'authorId']))
export type FindingCommentCreate = Static<typeof FindingCommentCreate>

export const FindingCommentUpdate = Type.Object({ text: Name(4000) }, { additionalProperties: false })
export type FindingCommentUpdate = Static<typeof FindingCommentUpdate>
