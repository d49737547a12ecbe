/** Every column the table has, in their order. */
export const columnKeys = [
  'name',
  'sectors',
  'locality',
  'country',
  'territory',
  'needs',
  'actorKinds',
  'status',
  'influence',
  'engagement',
  'partnerships',
  'contribution',
  'website',
  'precision',
  'verifiedOn',
  'nextStep',
  'nextStepOn',
  'approachedBy',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** Shown unless asked otherwise. */
export const usualColumns = [
  'name',
  'sectors',
  'locality',
  'status',
  'influence',
  'engagement',
  'partnerships',
] as const satisfies readonly ColumnKey[]
