import type { WriteTrx } from '@atlas/db/tenancy'
import type { OrganisationCreate } from '@atlas/shared/organisations'
import type { SuggestionAnswer, SuggestionDecision } from '@atlas/shared/suggestion-decisions'
import type { Alliance } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { lockAtRevision } from '../http/revision.ts'
import { createOrganisation, readOrganisation, updateOrganisation } from '../organisations/queries.ts'
import { readCodeLists } from './current-fields.ts'
import { findOpen } from './queries.ts'
import { updateOf } from './suggested-update.ts'

type Decision = { id: string; outcome: SuggestionDecision['outcome']; answer: SuggestionAnswer | null }

/** Holds a suggestion, so that of two who decide about it one is told. */
async function lockOpen(trx: WriteTrx, id: string) {
  await trx.selectFrom('suggestion').select('id').where('id', '=', id).forUpdate().execute()
  const open = await findOpen(trx, id)
  if (open) return open
  const decided = await trx
    .selectFrom('suggestionDecision')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!decided) throw notFound()
  throw new Problem('conflict', { detail: 'Somebody has decided about this meanwhile. Read the list again.' })
}

type Open = Awaited<ReturnType<typeof lockOpen>>

const insertDecision = (
  trx: WriteTrx,
  allianceId: string,
  { kind, origin, createdAt, organisationId }: Open,
  decision: Decision,
) =>
  trx
    .insertInto('suggestionDecision')
    .values({ ...decision, allianceId, organisationId, kind, origin, receivedOn: createdAt.slice(0, 10) })
    .execute()

/**
 * Takes fields of a suggestion over into its organisation, or makes a new one of them.
 * @param revision of the organisation that was seen; undefined where there was none
 * @returns the organisation, where there is one
 * @throws Problem not-found, conflict, stale, and whatever a change of the organisation may end in
 */
export async function acceptSuggestion(
  trx: WriteTrx,
  alliance: Alliance,
  {
    id,
    fields,
    answer,
    revision,
  }: { id: string; fields: string[]; answer: SuggestionAnswer | null; revision: number | undefined },
): Promise<string | null> {
  const open = await lockOpen(trx, id)
  const { organisation } = open
  const lists = await readCodeLists(trx)
  let organisationId = organisation?.id ?? null
  if (organisation && fields.length > 0) {
    if (revision === undefined)
      throw new Problem('revision-required', {
        detail: 'Send the organisationRevision that you have seen as If-Match: "3".',
      })
    await lockAtRevision(trx, 'organisation', { id: organisation.id, revision }, () =>
      readOrganisation(trx, organisation.id),
    )
    await updateOrganisation(trx, organisation.id, updateOf(organisation, open, fields, lists), alliance)
  } else if (open.kind === 'add') {
    const update = updateOf(undefined, open, fields, lists)
    if (!update.names) throw new Problem('invalid-request', { errors: [nameNeeded] })
    organisationId = await createOrganisation(trx, update as OrganisationCreate, alliance)
  } else if (fields.length > 0)
    throw new Problem('conflict', {
      detail: 'The organisation is no longer there. Refuse the suggestion, or undo its deletion first.',
    })
  await insertDecision(trx, alliance.id, { ...open, organisationId }, { id, outcome: 'accepted', answer })
  return organisationId
}

const nameNeeded = {
  pointer: '/fields',
  code: 'required',
  message: 'A new organisation needs its name: send the field that begins with names.',
}

/** @throws Problem not-found, conflict */
export async function refuseSuggestion(
  trx: WriteTrx,
  alliance: Alliance,
  { id, answer }: { id: string; answer: SuggestionAnswer | null },
): Promise<void> {
  await insertDecision(trx, alliance.id, await lockOpen(trx, id), { id, outcome: 'refused', answer })
}
