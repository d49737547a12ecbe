/** What the address of the form for a new organisation says. */
export type MissingActorSearch = {
  /** Identity of the finding that a missing actor is recorded for; the form is filled from it. */
  for?: string
}

/** As long as an identity may be. */
const maxIdLength = 2000

export const readMissingActorSearch = ({ for: finding }: Record<string, unknown>): MissingActorSearch => ({
  for: typeof finding === 'string' && finding !== '' && finding.length <= maxIdLength ? finding : undefined,
})
