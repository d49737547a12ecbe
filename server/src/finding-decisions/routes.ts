import { FindingIdentity } from '@atlas/shared/finding-decisions'
import Type from 'typebox'
import { collection, wholeList } from '../http/collection.ts'
import { declared } from '../http/crud.ts'
import {
  createFindingComment,
  listFindingComments,
  readFindingComment,
  updateFindingComment,
} from './comments.ts'
import {
  createFindingDecision,
  listFindingDecisions,
  readFindingDecision,
  updateFindingDecision,
} from './queries.ts'

export const findingDecisions = collection({
  ...declared('finding-decision', wholeList),
  list: async (trx) => ({ items: await listFindingDecisions(trx) }),
  read: readFindingDecision,
  create: createFindingDecision,
  update: updateFindingDecision,
})

export const findingComments = collection({
  ...declared(
    'finding-comment',
    Type.Object({ finding: Type.Optional(FindingIdentity) }, { additionalProperties: false }),
  ),
  list: async (trx, { finding }) => ({ items: await listFindingComments(trx, finding) }),
  read: readFindingComment,
  create: createFindingComment,
  update: updateFindingComment,
})
