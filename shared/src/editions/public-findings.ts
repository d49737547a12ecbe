/** Kinds of findings that every edition tells: about sectors, needs and territories, not about anybody. */
const publicFindings: readonly string[] = [
  'coverage',
  'access',
  'access-unknown',
  'need',
  'need-outside',
  'need-at-place',
]

/** Kinds that an alliance may add, one by one: computed from facts, and naming no organisation for what it is. */
export const optionalFindings = [
  'need-informal',
  'sector-ties',
  'no-ties',
  'separate-groups',
  'unplaced',
  'unverified',
  'without-sector',
  'not-surveyed',
  'without-needs',
] as const

/** Whether an edition tells findings of a kind, where the alliance added some. */
export const isPublicFinding = (kind: string, added: readonly string[]): boolean =>
  publicFindings.includes(kind) || (optionalFindings.some((each) => each === kind) && added.includes(kind))
