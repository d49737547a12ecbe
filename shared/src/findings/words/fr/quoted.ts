import type { Ref } from '../../finding.ts'
import type { Say } from '../wording/say.ts'

/** "« Santé » et « Sport »": names that stand inside a sentence. The first ones, and the number of the others. */
export const quoted = (refs: readonly Ref[], say: Say, most?: number): string =>
  say.names(refs, most, (name) => `« ${name} »`)
