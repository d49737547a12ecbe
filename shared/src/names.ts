import type { Labels } from './primitives.ts'

/** What stands on or beside a letter without being one: Latin, Cyrillic, Hebrew and Arabic marks. */
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+/g

/**
 * Letters with two cases: Latin, Greek, Cyrillic and Armenian; other letters keep theirs. One at a time, because a
 * capital sigma would otherwise depend on where it stands in its word.
 */
const capitals = /[A-Z\u0370-\u03ff\u0400-\u052f\u0531-\u0556]/g

/** Letters that Unicode does not take apart, each before what is written for it. */
const plain = new Map(
  (
    'Øo øo Łl łl Đd đd Ðd ðd Ħh ħh ıi Ŧt ŧt Ŋn ŋn Əe əe Ɓb ɓb Ɗd ɗd Ɖd ɖd Ɛe ɛe Ɔo ɔo Ɣg ɣg Ɨi ɨi Ƙk ƙk Ɲn ɲn Ʊu ʊu Ʋv ʋv Ƴy ƴy ςσ ' +
    'ßss ẞss Æae æae Œoe œoe Þth þth'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)
const special = new RegExp(`[${[...plain.keys()].join('')}]`, 'g')

/** Punctuation, signs, arrows and pictures. */
const separators =
  /[\0-/:-@[-`{-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u206f\u2190-\u2bff\u3000-\u303f\u{1f000}-\u{1faff}]+/gu

/**
 * Folds a name for comparison: accents and case go, ligatures and strokes become plain letters, everything that is no
 * letter or digit becomes one space. `fold` in the database follows the same rule; a test holds the two together.
 */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(marks, '')
    .replace(special, (letter) => plain.get(letter) ?? letter)
    .replace(capitals, (letter) => letter.toLowerCase())
    .replace(separators, ' ')
    .trim()

/**
 * The name to show: in the wanted language, else in the alliance's first language, else in any.
 * @param names by language
 */
export function nameIn(names: Labels, ...languages: readonly string[]): string {
  for (const language of languages) {
    const name = names[language]
    if (name) return name
  }
  return Object.values(names)[0] ?? ''
}
