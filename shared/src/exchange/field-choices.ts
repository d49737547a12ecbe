import { directions, formalities, partnershipKinds, partnershipStates, provenances } from '../partnerships.ts'
import { seatRoles } from '../seats.ts'
import { fieldOfColumn } from './fields.ts'

/** The columns that hold one of a few values and are no field of an organisation, and these as a file may write them. */
export const fieldChoices = {
  seat: seatRoles,
  authority: ['yes', 'no'],
  kind: partnershipKinds,
  direction: directions,
  strength: ['1', '2', '3'],
  formality: formalities,
  state: partnershipStates,
  provenance: provenances,
} as const satisfies Record<string, readonly string[]>
export type ChoiceField = keyof typeof fieldChoices

export const isChoiceField = (field: string): field is ChoiceField => Object.hasOwn(fieldChoices, field)

/** None of a field that may hold anything. */
export const choicesOf = (field: string): readonly string[] =>
  fieldOfColumn(field)?.values ?? (isChoiceField(field) ? fieldChoices[field] : [])
