import type { Trx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import type { MergeChoices } from '@atlas/shared/merging/merge'
import {
  type MergeConflict,
  type MergedOrganisation,
  mergeObstacle,
  proposeMerge,
} from '@atlas/shared/merging/propose'
import {
  type Location,
  type LocationInput,
  type Organisation,
  OrganisationUpdate,
} from '@atlas/shared/organisations'
import type { FieldFault } from '@atlas/shared/problems'
import type { Alliance } from '../http/alliance-request.ts'
import { fault, Problem } from '../http/problem.ts'
import { deleteRecord } from '../http/revision.ts'
import { compileValidator } from '../http/validation.ts'
import { moveReferences } from './merge-references.ts'
import { recordMerge } from './merged-ids.ts'
import { updateOrganisation } from './queries.ts'

/**
 * Makes one organisation of two that are held: the facts of both, and whatever refers to the one that goes, become those
 * of the one that stays.
 * @param choices whose word stands, for every part in which the two contradict each other
 * @throws Problem invalid-reference, invalid-request
 */
export async function mergeOrganisations(
  trx: Trx,
  { target, source }: { target: Organisation; source: Organisation },
  choices: MergeChoices,
  alliance: Alliance,
): Promise<void> {
  refuseWrongWayRound(target, source)
  const { merged, conflicts } = proposeMerge(target, source, choices)
  refuseChoices(conflicts, choices)
  refuseTooMuch(merged)
  const ids = { targetId: target.id, sourceId: source.id }
  // First, so that the change begins with what it is about.
  await recordMerge(trx, alliance, target, source)
  await moveReferences(trx, ids)
  await takePlaces(trx, ids, merged.locations)
  const known = [...target.locations, ...source.locations]
  const locations = merged.locations.map((location) => changesOf(location, known))
  await updateOrganisation(trx, target.id, { ...merged, locations }, alliance)
  await deleteRecord(trx, 'organisation', source.id)
}

function refuseWrongWayRound(target: Organisation, source: Organisation) {
  const obstacle = mergeObstacle(target, source)
  if (obstacle === 'self')
    throw fault(
      'invalid-reference',
      '/source/id',
      'self',
      'Send another organisation than that of the address.',
    )
  if (obstacle === 'into-missing')
    throw fault(
      'invalid-reference',
      '/source/id',
      'into-missing',
      'The one of the address is missing and this one exists. Merge them the other way round.',
    )
}

/** What contradicts is chosen, all of it and nothing else: no word of either is overwritten unasked. */
function refuseChoices(conflicts: readonly MergeConflict[], choices: MergeChoices) {
  const parts = new Map(conflicts.map((conflict) => [conflict.part, conflict]))
  const at = (part: string) => `/choices/${part}`
  const errors: FieldFault[] = [
    ...conflicts
      .filter(({ part }) => choices[part] === undefined)
      .map(({ part }) => ({
        pointer: at(part),
        code: 'required',
        message: 'The two say different things here. Say whose word stands.',
      })),
    ...Object.entries(choices).flatMap(([part, side]): FieldFault[] => {
      const conflict = parts.get(part)
      if (!conflict)
        return [
          { pointer: at(part), code: 'unknown', message: 'Nothing has to be chosen here. Leave it out.' },
        ]
      if (side !== 'both' || conflict.both !== null) return []
      return [{ pointer: at(part), code: 'enum', message: 'Only one can stand here: send target or source.' }]
    }),
  ]
  if (errors.length > 0) throw new Problem('invalid-request', { errors })
}

const validate = compileValidator({
  schema: OrganisationUpdate,
  method: 'POST',
  url: '',
  httpPart: 'body',
})

/** Two lists, or two texts, may be more than one record holds. */
function refuseTooMuch(merged: MergedOrganisation) {
  const result = validate({
    ...merged,
    locations: merged.locations.map(({ territoryId: _, ...place }) => place),
  })
  const problem = typeof result === 'object' && 'error' in result ? result.error : undefined
  const all = problem instanceof Problem ? (problem.particulars.errors ?? []) : []
  const errors = all.filter(({ code }) => ['maxItems', 'maxLength', 'maxProperties'].includes(code))
  if (errors.length > 0) throw new Problem('invalid-request', { errors })
}

/** Places of the one that goes keep their identity and their history. */
const takePlaces = (
  trx: Trx,
  { targetId, sourceId }: { targetId: string; sourceId: string },
  locations: readonly Location[],
) =>
  trx
    .updateTable('location')
    .set({ organisationId: targetId })
    .where('organisationId', '=', sourceId)
    .where(
      isAnyOf(
        'id',
        locations.map(({ id }) => id),
        'uuid',
      ),
    )
    .execute()

/** What is new of a place; one that stays as it was is named alone. */
function changesOf({ territoryId: _, ...location }: Location, known: readonly Location[]): LocationInput {
  const before = known.find(({ id }) => id === location.id)
  const changed = Object.entries(location).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before?.[field as keyof Location]),
  )
  return { ...Object.fromEntries(changed), id: location.id }
}
