import type { Difference } from './their-version.tsx'

type Words = readonly (readonly [label: string, value: string])[]

/** Two versions of a record in words, field beside field. */
export const sideBySide = (mine: Words, theirs: Words): Difference[] =>
  mine.map(([label, value], at) => ({ label, mine: value, theirs: theirs[at]?.[1] ?? '' }))
