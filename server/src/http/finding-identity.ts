import type { Trx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import { subjectOfFinding } from '@atlas/shared/findings/analyses/finding-identity'
import { sql } from 'kysely'
import { uuid } from './find-alliance.ts'
import { fault } from './problem.ts'

/** Known by their names or by the gazetteer, and by no record. */
const unrecorded = ['locality', 'place']

/**
 * Refuses to note anything about a finding that no analysis can ever have found here: of an unknown kind, or about what this
 * alliance never had. One that has just gone, or whose subject was deleted meanwhile, is none of these: what somebody
 * typed while it was there is kept. Nothing has to be found for it, so that it costs one look into the history.
 * @param pointer where the identity stands in the body
 * @throws Problem invalid-reference
 */
export async function checkFinding(
  trx: Trx,
  finding: string | null | undefined,
  pointer: string,
): Promise<void> {
  if (finding === null || finding === undefined) return
  const subject = subjectOfFinding(finding)
  const recorded = subject?.filter(({ noun }) => !unrecorded.includes(noun)) ?? []
  if (subject && (await allWereThere(trx, recorded))) return
  const message =
    'No analysis finds such a finding in this alliance. Send the `id` of one that GET …/findings lists.'
  throw fault('invalid-reference', pointer, 'unknown-finding', message)
}

/** Whatever is or was recorded stands in the history, which keeps it when it is deleted. */
async function allWereThere(trx: Trx, records: readonly { noun: string; id: string }[]): Promise<boolean> {
  if (records.length === 0) return true
  if (records.some(({ id }) => !uuid.test(id))) return false
  const wanted = records.map(({ noun, id }) => ({ table: noun.replaceAll('-', '_'), id }))
  const { rows } = await sql<{ known: boolean }>`
    select bool_and(exists (
      select from history h
      where h.alliance_id = (select current_alliance()) and h.subject_id = w.id and h.table_name = w."table"
    )) as known
    from jsonb_to_recordset(${json(wanted)}) w ("table" text, id uuid)`.execute(trx)
  return rows[0]?.known ?? false
}
