import { GapIdentity } from '@atlas/shared/gap-decisions'
import Type from 'typebox'
import { collection, wholeList } from '../http/collection.ts'
import { declared } from '../http/crud.ts'
import { createGapComment, listGapComments, readGapComment, updateGapComment } from './comments.ts'
import { createGapDecision, listGapDecisions, readGapDecision, updateGapDecision } from './queries.ts'

export const gapDecisions = collection({
  ...declared('gap-decision', wholeList),
  list: async (trx) => ({ items: await listGapDecisions(trx) }),
  read: readGapDecision,
  create: createGapDecision,
  update: updateGapDecision,
})

export const gapComments = collection({
  ...declared(
    'gap-comment',
    Type.Object({ gap: Type.Optional(GapIdentity) }, { additionalProperties: false }),
  ),
  list: async (trx, { gap }) => ({ items: await listGapComments(trx, gap) }),
  read: readGapComment,
  create: createGapComment,
  update: updateGapComment,
})
