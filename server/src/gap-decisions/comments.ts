import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { GapComment, GapCommentCreate, GapCommentUpdate } from '@atlas/shared/gap-decisions'
import type { Alliance, Writer } from '../http/alliance-request.ts'
import { checkGap } from '../http/gap-identity.ts'
import { Problem } from '../http/problem.ts'

const gapComments = (trx: ReadTrx) =>
  trx
    .selectFrom('gapComment')
    .select(['id', 'gap', 'text', 'authorName', 'revision', 'createdAt', 'updatedAt'])
    // Whoever deletes a comment and takes that back has not written it.
    .select(({ selectFrom }) =>
      selectFrom('history')
        .innerJoin('change', 'change.id', 'history.changeId')
        .select('change.actorId')
        .whereRef('history.subjectId', '=', 'gapComment.id')
        .where('history.operation', '=', 'insert')
        .orderBy('history.id')
        .limit(1)
        .as('authorId'),
    )

/** In the order in which they were said; of one gap, or of all. */
export async function listGapComments(trx: ReadTrx, gap?: string): Promise<GapComment[]> {
  const query = gapComments(trx).orderBy('id')
  return (gap === undefined ? query : query.where('gap', '=', gap)).execute()
}

/** @param creator who writes it in this transaction: history names the author only at its end */
export async function readGapComment(
  trx: ReadTrx,
  id: string,
  _alliance?: Alliance,
  creator?: Writer,
): Promise<GapComment | undefined> {
  const comment = await gapComments(trx).where('id', '=', id).executeTakeFirst()
  return comment && creator ? { ...comment, authorId: creator.id } : comment
}

/**
 * A comment bears the name of who writes it, as it is then.
 * @throws Problem invalid-reference where no analysis can have found the gap
 */
export async function createGapComment(
  trx: WriteTrx,
  comment: GapCommentCreate,
  { id: allianceId }: Alliance,
  { name: authorName }: Writer,
): Promise<string> {
  await checkGap(trx, comment.gap, '/gap')
  const id = newId()
  await trx
    .insertInto('gapComment')
    .values({ ...comment, authorName, allianceId, id })
    .execute()
  return id
}

/**
 * Nobody puts words under the name of somebody else.
 * @throws Problem forbidden
 */
export async function updateGapComment(
  trx: WriteTrx,
  id: string,
  comment: GapCommentUpdate,
  _alliance: Alliance,
  writer: Writer,
): Promise<void> {
  const said = await readGapComment(trx, id)
  if (said?.authorId !== writer.id)
    throw new Problem('forbidden', { detail: 'Only who wrote a comment changes it. Write another one.' })
  await trx.updateTable('gapComment').set(comment).where('id', '=', id).execute()
}
