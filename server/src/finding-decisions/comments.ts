import { newId, type Trx } from '@atlas/db/tenancy'
import type {
  FindingComment,
  FindingCommentCreate,
  FindingCommentUpdate,
} from '@atlas/shared/finding-decisions'
import type { Alliance, Writer } from '../http/alliance-request.ts'
import { checkFinding } from '../http/finding-identity.ts'
import { Problem } from '../http/problem.ts'

const findingComments = (trx: Trx) =>
  trx
    .selectFrom('findingComment')
    .select(['id', 'finding', 'text', 'authorName', 'revision', 'createdAt', 'updatedAt'])
    // Whoever deletes a comment and takes that back has not written it.
    .select(({ selectFrom }) =>
      selectFrom('history')
        .innerJoin('change', 'change.id', 'history.changeId')
        .select('change.actorId')
        .whereRef('history.subjectId', '=', 'findingComment.id')
        .where('history.operation', '=', 'insert')
        .orderBy('history.id')
        .limit(1)
        .as('authorId'),
    )

/** In the order in which they were said; of one finding, or of all. */
export async function listFindingComments(trx: Trx, finding?: string): Promise<FindingComment[]> {
  const query = findingComments(trx).orderBy('id')
  return (finding === undefined ? query : query.where('finding', '=', finding)).execute()
}

/** @param creator who writes it in this transaction: history names the author only at its end */
export async function readFindingComment(
  trx: Trx,
  id: string,
  _alliance?: Alliance,
  creator?: Writer,
): Promise<FindingComment | undefined> {
  const comment = await findingComments(trx).where('id', '=', id).executeTakeFirst()
  return comment && creator ? { ...comment, authorId: creator.id } : comment
}

/**
 * A comment bears the name of who writes it, as it is then.
 * @throws Problem invalid-reference where no analysis can have found the finding
 */
export async function createFindingComment(
  trx: Trx,
  comment: FindingCommentCreate,
  { id: allianceId }: Alliance,
  { name: authorName }: Writer,
): Promise<string> {
  await checkFinding(trx, comment.finding, '/finding')
  const id = newId()
  await trx
    .insertInto('findingComment')
    .values({ ...comment, authorName, allianceId, id })
    .execute()
  return id
}

/**
 * Nobody puts words under the name of somebody else.
 * @throws Problem forbidden
 */
export async function updateFindingComment(
  trx: Trx,
  id: string,
  comment: FindingCommentUpdate,
  _alliance: Alliance,
  writer: Writer,
): Promise<void> {
  const said = await readFindingComment(trx, id)
  if (said?.authorId !== writer.id)
    throw new Problem('forbidden', { detail: 'Only who wrote a comment changes it. Write another one.' })
  await trx.updateTable('findingComment').set(comment).where('id', '=', id).execute()
}
