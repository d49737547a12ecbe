import { fold } from '../names.ts'
import { numberKey, weightOf } from '../registers.ts'
import { hash, type Likeness, plainWebsite, tellingOf, wordsOf } from './likeness.ts'
import { marksOf } from './name-marks.ts'

/** A name as it is compared. */
export type ComparedName = {
  /** Folded. */
  all: string[]
  telling: string[]
  marks: string
}

/** Each name in words; names that differ in nothing that counts come once. */
export const comparedNames = (names: readonly string[]): ComparedName[] => {
  const compared = names.map((name) => {
    const all = wordsOf(name)
    return { all, telling: tellingOf(all), marks: marksOf(name, all) }
  })
  if (compared.length < 2) return compared
  return [...new Map(compared.map((each) => [signatureOf(each), each])).values()]
}

/** All of a name that counts: two names that agree in it are the same name. */
export const signatureOf = ({ telling, marks }: ComparedName): string =>
  `${telling.toSorted().join(' ')}|${marks}`

export const wholeKey = (words: readonly string[]) => hash(`=${words.toSorted().join(' ')}`)

/** Where a name may stand under a misspelling, it is filed under the beginnings and ends of its words too. */
export function nameKeys(words: readonly string[]): number[] {
  const keys = [wholeKey(words), hash(`_${words.join('')}`)]
  words.forEach((word, index) => {
    keys.push(hash(word))
    const next = words[index + 1]
    if (next !== undefined) keys.push(hash(`${word} ${next}`))
    if (words.length <= 2 && word.length >= 6)
      keys.push(hash(`^${word.slice(0, 5)}`), hash(`$${word.slice(-5)}`))
    if (words.length <= 3 && word.length >= 5) keys.push(...slips(word))
    // Whichever of three is misspelled, the others are still the same; of more, two neighbours are.
    if (words.length === 3)
      keys.push(
        hash(
          `-${words
            .filter((_, at) => at !== index)
            .toSorted()
            .join(' ')}`,
        ),
      )
  })
  return keys
}

/** Words that differ in one letter have one of these in common: the word itself, and less a letter each. */
const slips = (word: string) => [
  hash(`~${word}`),
  ...Array.from(word, (_, at) => hash(`~${word.slice(0, at)}${word.slice(at + 1)}`)),
]

/** Names that many have, such as those of chapters, are rare again in one town; a misspelled word may begin or end right. */
export const otherKeys = (
  names: readonly (readonly string[])[],
  { localities, website, identifiers }: Likeness,
): number[] => [
  ...names.flatMap((words) =>
    localities.flatMap((locality) => {
      const town = `@${fold(locality)}`
      const parts = words.length > 4 ? [] : words.filter((word) => word.length >= 4)
      return [
        hash(`${town} ${words.toSorted().join(' ')}`),
        ...parts.flatMap((word) => [
          hash(`${town} ${word}`),
          hash(`${town} ^${word.slice(0, 3)}`),
          hash(`${town} $${word.slice(-3)}`),
        ]),
      ]
    }),
  ),
  ...(website === null ? [] : [hash(`w ${plainWebsite(website)}`)]),
  ...identifiers.flatMap((identifier) =>
    weightOf(identifier) === null ? [] : hash(`i ${numberKey(identifier)}`),
  ),
]
