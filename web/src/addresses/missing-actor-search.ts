/** What the address of the form for a new organisation says. */
export type MissingActorSearch = {
  /** Identity of the gap that a missing actor is recorded for; the form is filled from it. */
  for?: string
}

/** As long as an identity may be. */
const longest = 2000

export const readMissingActorSearch = ({ for: gap }: Record<string, unknown>): MissingActorSearch => ({
  for: typeof gap === 'string' && gap !== '' && gap.length <= longest ? gap : undefined,
})
