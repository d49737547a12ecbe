import { engagementLevels, influences, precisions, statuses } from '../organisations.ts'
import { directions, formalities, partnershipKinds, partnershipStates, provenances } from '../partnerships.ts'
import { seatRoles } from '../seats.ts'

/** The fields that hold one of a few values, and these as a file may write them in any language. */
export const fieldChoices = {
  status: statuses,
  influence: influences,
  'engagement-level': engagementLevels,
  seat: seatRoles,
  authority: ['yes', 'no'],
  precision: precisions,
  'public-precision': precisions,
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
  isChoiceField(field) ? fieldChoices[field] : []
