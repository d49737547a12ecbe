const narrow = '\u202f'
const wide = '\u00a0'

/**
 * French sets off some marks by a space at which no line may break: narrow before `;`, `!` and `?`, a whole one before
 * `:` and inside guillemets. Catalogues are written with plain spaces, which nobody sees, and set right here. Without a
 * look behind, which Safari could not read before 16.4.
 */
export const setSpaces = (sentence: string): string =>
  sentence
    .replace(/ (?=[;!?])/g, narrow)
    .replace(/ (?=[:»])/g, wide)
    .replace(/« /g, `«${wide}`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${narrow}`)

/** A whole catalogue, its spaces set. */
export const inFrench = <Catalogue extends Record<string, string>>(catalogue: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, sentence]) => [key, setSpaces(sentence)]),
  ) as Catalogue

/** Words in whatever shape, sentences that are made of what they tell among them, their spaces set. */
export function withSpaces<T>(words: T): T {
  if (typeof words === 'string') return setSpaces(words) as T
  if (typeof words === 'function')
    return ((...told: unknown[]) => withSpaces((words as (...told: unknown[]) => unknown)(...told))) as T
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [key, withSpaces(value)]),
  ) as T
}
