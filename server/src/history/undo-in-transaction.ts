import type { Actor, CatalogueDb, WriteTrx } from '@atlas/db/tenancy'
import { type Changed, runChange } from '@atlas/db/transactions'
import { may } from '@atlas/shared/permissions'
import type { Alliance } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { readChange } from './queries.ts'
import { undoChange } from './undo.ts'

type Undoing = {
  alliance: Pick<Alliance, 'id' | 'role'>
  actor: Actor
  /** Of the change that is taken back. */
  id: string
  /** What is written with it, all or nothing. */
  alongside?: (trx: WriteTrx) => Promise<unknown>
}

/**
 * Takes a change back, as a change of its own.
 * @throws Problem not-found, already-undone, gone, forbidden, changed-since
 */
export const undoInTransaction = (
  db: CatalogueDb,
  { alliance, actor, id, alongside }: Undoing,
): Promise<Changed<void>> =>
  runChange(
    db,
    { allianceId: alliance.id, actor, action: 'change.undo', undoes: id },
    async (trx, undoing) => {
      const change = await readChange(trx, id)
      if (!change) throw notFound()
      if (change.undoneBy) throw alreadyUndone()
      if (change.action.endsWith('.erase'))
        throw new Problem('gone', { detail: 'What was erased cannot be brought back.' })
      if ('alliance' in change.counts && !may(alliance.role, 'configure'))
        throw new Problem('forbidden', {
          detail: 'Only an owner undoes what changed the alliance itself. Ask one of them.',
        })
      await undoChange(trx, change, undoing)
      await alongside?.(trx)
    },
  ).catch(explain)

const alreadyUndone = () =>
  new Problem('already-undone', {
    detail:
      'This change has been undone. To have it back, undo that undoing: the newest change that names it.',
  })

const missingReference = '23503'
const notUnique = '23505'

/** What stops an undoing only when it is tried: a record it needs is gone, or another one has taken its place. */
function explain(error: unknown): never {
  const { code, constraint, constraint_name } = error as Record<string, unknown>
  if ((constraint ?? constraint_name) === 'change_undone_once') throw alreadyUndone()
  if (code === missingReference)
    throw new Problem('changed-since', {
      detail: 'A record that it refers to has been deleted since. Undo that first.',
    })
  if (code === notUnique)
    throw new Problem('changed-since', {
      detail: 'Another record has taken its code, its name or its place since.',
    })
  throw error
}
