import {
  GapComment,
  GapCommentCreate,
  GapCommentUpdate,
  GapDecision,
  GapDecisionCreate,
  GapDecisionUpdate,
  GapIdentity,
} from '@atlas/shared/gap-decisions'
import Type from 'typebox'
import { collection, wholeList } from '../http/collection.ts'
import { createGapComment, listGapComments, readGapComment, updateGapComment } from './comments.ts'
import { createGapDecision, listGapDecisions, readGapDecision, updateGapDecision } from './queries.ts'

export const gapDecisions = collection({
  noun: 'gap-decision',
  path: 'gap-decisions',
  schemas: { item: GapDecision, create: GapDecisionCreate, update: GapDecisionUpdate, query: wholeList },
  list: async (trx) => ({ items: await listGapDecisions(trx) }),
  read: readGapDecision,
  create: createGapDecision,
  update: updateGapDecision,
})

export const gapComments = collection({
  noun: 'gap-comment',
  path: 'gap-comments',
  schemas: {
    item: GapComment,
    create: GapCommentCreate,
    update: GapCommentUpdate,
    query: Type.Object({ gap: Type.Optional(GapIdentity) }, { additionalProperties: false }),
  },
  list: async (trx, { gap }) => ({ items: await listGapComments(trx, gap) }),
  read: readGapComment,
  create: createGapComment,
  update: updateGapComment,
})
