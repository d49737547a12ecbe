import { OrganisationCreate } from '@atlas/shared/organisations'
import type { FieldFault } from '@atlas/shared/problems'
import { Settings } from 'typebox/system'
import { Errors } from 'typebox/value'
import type { Draft, OrganisationInput } from './draft.ts'

// A form that names eight faults of twenty lets people correct it three times.
Settings.Set({ maxErrors: 200 })

/** The fault of a draft: the path of its field in the form (`locations.0.longitude`) and a stable code. */
export type DraftFault = { path: string; code: string }

/** Checks a draft against the schema that the service checks its body with. */
export function faultsOf(draft: Draft, input: OrganisationInput): DraftFault[] {
  const faults = Errors(OrganisationCreate, input)
    .filter(
      (error) => !aside.has(error.keyword) && !(error.keyword === 'type' && error.params.type === 'null'),
    )
    .map(({ instancePath, keyword }) => locate({ pointer: instancePath, code: keyword }, draft))
  // The first fault of a field tells the most.
  return [...new Map(faults.toReversed().map((fault) => [fault.path, fault])).values()].toReversed()
}

/** Repeat on the whole what is wrong with a part. */
const aside = new Set(['anyOf', 'boolean', 'additionalProperties'])

/**
 * Where in the form a fault belongs: the service points into the body, in which lines left empty do not stand, and a
 * place is one pair where the form has two fields.
 */
export function locate({ pointer, code }: Pick<FieldFault, 'pointer' | 'code'>, draft: Draft): DraftFault {
  const keys = pointer.split('/').slice(1).map(unescapeKey)
  const [field, index] = keys
  if (field === 'names' && keys.length === 1) {
    const first = Object.keys(draft.names)[0]
    return {
      path: first === undefined ? 'names' : `names.${first}`,
      code: code === 'minProperties' ? 'required' : code,
    }
  }
  if (field === 'identifiers' && index !== undefined) {
    keys[1] = String(positionOf(draft, Number(index)))
    if (code === 'minLength' || code === 'pattern') return { path: keys.join('.'), code: 'required' }
  }
  if (field === 'locations' && keys[2] === 'point') {
    const coordinate = keys[3] === '1' ? 'latitude' : 'longitude'
    const text = draft.locations[Number(index)]?.[coordinate]
    return { path: `locations.${index}.${coordinate}`, code: text?.trim() === '' ? 'required' : code }
  }
  if (field === 'principalSectorId' || field === 'sectorIds') return { path: field, code }
  return { path: keys.join('.'), code }
}

/** Of the identifiers that are sent, the one at `sent` stands here in the form. */
function positionOf({ identifiers }: Draft, sent: number): number {
  const given = identifiers.flatMap(({ scheme, value }, position) =>
    scheme.trim() || value.trim() ? [position] : [],
  )
  return given[sent] ?? sent
}

const unescapeKey = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')
