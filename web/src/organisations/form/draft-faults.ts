import { type FieldsOfKind, fieldOf, organisationFieldKeys } from '@atlas/shared/organisation-fields'
import { OrganisationCreate } from '@atlas/shared/organisations'
import { type SchemaFault, schemaFaults } from '../../ui/schema-faults.ts'
import type { Draft, OrganisationInput } from './draft.ts'

/** The fault of a draft: the path of its field in the form (`locations.0.longitude`), a stable code, and the limit. */
export type DraftFault = { path: string; code: string; limit?: number }

/**
 * Checks a draft against the schema that the service checks its body with.
 * @param today `2026-11-21`: nothing can have been confirmed later
 */
export function faultsOf(draft: Draft, input: OrganisationInput, today: string): DraftFault[] {
  const faults = schemaFaults(OrganisationCreate, input).map((fault) => locate(fault, draft))
  for (const key of pastDays)
    if (isDay(draft[key]) && draft[key] > today) faults.push({ path: key, code: 'future' })
  // Two faults of the body may belong to one field of the form.
  return [...new Map(faults.toReversed().map((fault) => [fault.path, fault])).values()].toReversed()
}

/**
 * Where in the form a fault belongs: the service points into the body, in which lines left empty do not stand, and a
 * place is one pair where the form has two fields.
 */
export function locate({ pointer, ...fault }: SchemaFault, draft: Draft): DraftFault {
  const { code } = fault
  const keys = pointer.split('/').slice(1).map(unescapeKey)
  const [field, index] = keys
  if (field === 'names' && keys.length === 1) {
    const first = Object.keys(draft.names)[0]
    return {
      path: first === undefined ? 'names' : `names.${first}`,
      // The field that is shown is one of several that would do.
      ...(code === 'minProperties' ? { code: 'unnamed' } : fault),
    }
  }
  if (field === 'identifiers' && index !== undefined) {
    keys[1] = String(positionOf(draft, Number(index)))
    if (code === 'pattern') return { path: keys.join('.'), code: 'required' }
  }
  if (field === 'locations' && keys[2] === 'point') {
    const coordinate = keys[3] === '1' ? 'latitude' : 'longitude'
    const text = draft.locations[Number(index)]?.[coordinate]
    const path = `locations.${index}.${coordinate}`
    return text?.trim() === '' ? { path, code: 'required' } : { path, ...fault }
  }
  if (field !== undefined && wholes.has(field)) return { path: field, ...fault }
  return { path: keys.join('.'), ...fault }
}

/** Days that cannot be to come. */
const pastDays = organisationFieldKeys.filter((key): key is FieldsOfKind<'day'> => Boolean(fieldOf(key).past))

const isDay = (text: string) => /^\d{4}-/.test(text)

/** Lists that the form shows as one field. */
const wholes = new Set<string>(
  organisationFieldKeys.filter((key) => fieldOf(key).linked && fieldOf(key).kind !== 'locations'),
)

/** Of the identifiers that are sent, the one at `sent` stands here in the form. */
function positionOf({ identifiers }: Draft, sent: number): number {
  const given = identifiers.flatMap(({ scheme, value }, position) =>
    scheme.trim() || value.trim() ? [position] : [],
  )
  return given[sent] ?? sent
}

const unescapeKey = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')
