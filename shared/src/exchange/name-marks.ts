import { legalKinds } from './likeness.ts'

/** Signs that tell one name from another: `C++` is not `C`, and `50+` is not `50`. */
const signs = /[+#@%=<>€$£]+/g

/** A letter that stands for itself: a capital between blanks that no apostrophe follows, or the last one of a name. */
const loneLetter = /(?<![\p{L}\p{N}'’])(\p{Lu}(?![\p{L}\p{N}'’.])|\p{L}(?=[\s.)\]]*$))/gu

/**
 * Numbers of a name, without what makes them ordinals, its lone letters and its signs: what tells branches apart.
 * @param folded the same name, folded, in words
 */
export function marksOf(name: string, folded: readonly string[]): string {
  const marks = folded
    .filter((word) => /\d/.test(word))
    .map((word) => word.replace(/^0+(?=\d)/, '').replace(/^(\d+)(er|re|e|eme|nd|rd|th|st|de|ste)$/, '$1'))
  if (folded.some(({ length }) => length === 1))
    for (const letter of name.match(loneLetter) ?? []) marks.push(letter.toLowerCase())
  marks.push(...(name.match(signs) ?? []))
  return marks.sort().join(' ')
}

/** The legal forms that a folded name tells, a bit each; 0 where it tells none. */
export const legalKindsOf = (folded: readonly string[]): number =>
  folded.reduce((kinds, word) => kinds | (legalKinds.get(word) ?? 0), 0)

/** The words of a name without those of its own towns; all of them where nothing else is left. */
export function wordsWithout(
  words: readonly string[],
  localities: readonly (readonly string[])[],
): readonly string[] {
  const left = localities.reduce<readonly string[]>(withoutSequence, words)
  return left.length > 0 ? left : words
}

function withoutSequence(words: readonly string[], sequence: readonly string[]): readonly string[] {
  if (sequence.length === 0) return words
  const at = words.findIndex((_, start) => sequence.every((word, index) => words[start + index] === word))
  return at === -1 ? words : [...words.slice(0, at), ...words.slice(at + sequence.length)]
}
