import { fold } from '../names.ts'
import { hash, identifierKey, type Likeness, plainWebsite, tellingWords } from './likeness.ts'

/** The words of each name; names that differ in nothing that counts come once. */
export const distinctNames = (names: readonly string[]): string[][] => [
  ...new Map(names.map(tellingWords).map((words) => [words.join(' '), words])).values(),
]

export const wholeKey = (words: readonly string[]) => hash(`=${words.toSorted().join(' ')}`)

/** Where a name may stand under a misspelling, it is filed under the beginnings and ends of its words too. */
export function nameKeys(words: readonly string[]): number[] {
  const keys = [wholeKey(words)]
  words.forEach((word, index) => {
    keys.push(hash(word))
    const next = words[index + 1]
    if (next !== undefined) keys.push(hash(`${word} ${next}`))
    if (words.length <= 2 && word.length >= 6)
      keys.push(hash(`^${word.slice(0, 5)}`), hash(`$${word.slice(-5)}`))
  })
  return keys
}

/** Names that many have, such as those of chapters, are rare again in one town. */
export const otherKeys = (
  names: readonly string[][],
  { localities, website, identifiers }: Likeness,
): number[] => [
  ...names.flatMap((words) =>
    localities.map((locality) => hash(`@${fold(locality)} ${words.toSorted().join(' ')}`)),
  ),
  ...(website === null ? [] : [hash(`w ${plainWebsite(website)}`)]),
  ...identifiers.map((identifier) => hash(`i ${identifierKey(identifier)}`)),
]
