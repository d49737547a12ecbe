import { fold } from '../names.ts'
import { numberKey, type Weight, weightOf } from '../registers.ts'
import {
  type ComparedName,
  comparedNames,
  nameKeys,
  otherKeys,
  signatureOf,
  wholeKey,
} from './duplicate-keys.ts'
import { editDistance } from './edit-distance.ts'
import { Growing, Lists } from './growing.ts'
import { jaccard } from './jaccard.ts'
import { KeyIndex } from './key-index.ts'
import { hash, type Likeness, plainWebsite, trigramHashes, wordsOf } from './likeness.ts'
import { legalKindsOf, wordsWithout } from './name-marks.ts'
import type { DuplicateReason } from './rows.ts'
import { anyNear, shares } from './shared-places.ts'

/** One that looks like another: `number` counts what was added, from 0. */
export type Match = { number: number; similarity: number; certain: boolean; reasons: DuplicateReason[] }

/** How alike two names must be (Jaccard of trigrams) where the places are the same, unknown, or different. */
const thresholds = { same: 0.6, unknown: 0.7, different: 0.85 }

/** With the same number of a register, names need not be more alike than this: one house has services of many names. */
const sameEnough = 0.4

/** For a quarter of a million organisations. */
const manyBuckets = 1 << 22

/** For some dozens. */
export const fewBuckets = 1 << 12

/**
 * Finds what looks alike among very many organisations. Each is filed under its words, pairs of neighbouring words,
 * its website and its identifiers, and compared only with those under the same rare keys: a hundred thousand against
 * a hundred thousand takes seconds, in a few dozen bytes for each.
 */
export class DuplicateIndex {
  readonly #keys: KeyIndex

  /** One list for each name, and whose name it is. */
  readonly #names = new Lists(new Uint16Array(1024))
  readonly #owners = new Growing(new Uint32Array(1024))
  /** The same names less the towns of their owners. */
  readonly #bareNames = new Lists(new Uint16Array(1024))
  readonly #texts: string[] = []
  readonly #bareTexts: string[] = []
  readonly #signatures = new Growing(new Uint32Array(1024))
  readonly #marks = new Growing(new Uint32Array(1024))
  readonly #legalKinds = new Growing(new Uint8Array(1024))
  /** Where the names of each begin. */
  readonly #firstNames = new Growing(new Uint32Array(1024))

  readonly #localities = new Lists(new Uint32Array(1024))
  readonly #addresses = new Lists(new Uint32Array(1024))
  readonly #points = new Lists(new Float32Array(1024))
  /** Of registers that are known by their looks, and of others. */
  readonly #ownIds = new Lists(new Uint32Array(1024))
  readonly #numbers = new Lists(new Uint32Array(1024))
  readonly #otherNumbers = new Lists(new Uint32Array(1024))
  readonly #websites = new Growing(new Uint32Array(1024))

  /** @param buckets into how many its keys are filed: the fewer, the more are compared in vain */
  constructor(buckets = manyBuckets) {
    this.#keys = new KeyIndex(buckets)
  }

  /** How many have been added. */
  get size(): number {
    return this.#firstNames.length
  }

  /**
   * Adds one more.
   * @param most how many of those that were added before and look like it are wanted
   * @returns its number, and those, likeliest first
   */
  add(one: Likeness, most = 0): { number: number; matches: Match[] } {
    const number = this.#firstNames.push(this.#owners.length)
    const names = comparedNames(one.names)
    const towns = one.localities.map(wordsOf)
    for (const name of names) {
      const { all, telling, marks } = name
      const bare = wordsWithout(telling, towns)
      const trigrams = trigramHashes(telling)
      this.#names.add(trigrams)
      this.#bareNames.add(bare.length === telling.length ? trigrams : trigramHashes(bare))
      const [text, bareWords] = [all.join(' '), wordsWithout(all, towns)]
      this.#texts.push(text)
      this.#bareTexts.push(bareWords === all ? text : bareWords.join(' '))
      this.#signatures.push(hash(signatureOf(name), 1))
      this.#marks.push(hash(marks, 1))
      this.#legalKinds.push(legalKindsOf(all))
      this.#owners.push(number)
    }
    this.#localities.add(new Set(one.localities.map((locality) => hash(fold(locality)))))
    this.#addresses.add(new Set((one.addresses ?? []).map((address) => hash(fold(address)))))
    this.#points.add(one.points.flat())
    this.#ownIds.add(hashed(one, 'own'))
    this.#numbers.add(hashed(one, 'certain'))
    this.#otherNumbers.add(hashed(one, 'likely'))
    this.#websites.push(one.website === null ? 0 : hash(plainWebsite(one.website), 1) || 1)
    this.#keys.add()
    const words = names.map(({ telling }) => telling)
    const keys = [...words.flatMap(nameKeys), ...otherKeys(words, one)]
    const matches = most > 0 ? this.#search(keys, number, most) : []
    for (const key of keys) this.#keys.file(key, number)
    return { number, matches }
  }

  #search(keys: readonly number[], number: number, most: number): Match[] {
    return this.#keys
      .candidates(keys)
      .flatMap((other) => this.#compare(number, other) ?? [])
      .sort(
        (a, b) => Number(b.certain) - Number(a.certain) || b.similarity - a.similarity || a.number - b.number,
      )
      .slice(0, most)
  }

  /**
   * Those that have this very name in some language, but for words that names do without; of several, those that have
   * its signs and lone letters too.
   */
  named(name: string): number[] {
    const [compared] = comparedNames([name]) as [ComparedName]
    const wanted = trigramHashes(compared.telling)
    const signature = hash(signatureOf(compared), 1)
    const exact: number[] = []
    const found = this.#keys
      .candidates([wholeKey(compared.telling)], Number.POSITIVE_INFINITY)
      .filter((other) => {
        let isFound = false
        for (let theirs = this.#firstNameOf(other); theirs < this.#firstNameOf(other + 1); theirs++) {
          if (equal(this.#names.at(theirs), wanted)) isFound = true
          if (this.#signatures.values[theirs] === signature) exact.push(other)
        }
        return isFound
      })
    return (exact.length > 0 ? exact : found).sort((a, b) => a - b)
  }

  /** Those that have this number of a register. */
  identified(identifier: Likeness['identifiers'][number]): number[] {
    const wanted = hash(numberKey(identifier), 1)
    const keys = otherKeys([], {
      names: [],
      localities: [],
      points: [],
      website: null,
      identifiers: [identifier],
    })
    return this.#keys
      .candidates(keys)
      .filter((other) =>
        [this.#ownIds, this.#numbers, this.#otherNumbers].some((list) => list.at(other).includes(wanted)),
      )
  }

  #compare(one: number, other: number): Match | undefined {
    const ownId = shares(this.#ownIds.at(one), this.#ownIds.at(other))
    const number = ownId || shares(this.#numbers.at(one), this.#numbers.at(other))
    const identifier = number || shares(this.#otherNumbers.at(one), this.#otherNumbers.at(other))
    const website =
      this.#websites.values[one] !== 0 && this.#websites.values[one] === this.#websites.values[other]
    const place = this.#comparePlaces(one, other)
    // What two towns have in common says nothing about who is there.
    const names = place === 'same' ? this.#bareNames : this.#names
    const least = identifier || website ? 0 : thresholds[place]
    const same = this.#anyNames(one, other, (ours, theirs) => this.#isSameName(ours, theirs))
    const likeness = same ? 1 : Math.min(0.99, this.#likeness(names, one, other, least))
    const isFound = identifier || website || likeness >= least
    const spelled = isFound || place === 'different' ? 0 : this.#spelledLikeness(place, one, other)
    if (!isFound && spelled === 0) return
    const certain =
      ownId ||
      (!this.#isElsewhere(one, other) &&
        ((number && likeness >= sameEnough && this.#anyNames(one, other, this.#haveSameMarks)) ||
          (same && (place === 'same' || this.#isSilent(one, other)))))
    const reasons: DuplicateReason[] = []
    if (identifier) reasons.push('identifier')
    if (website) reasons.push('website')
    if (likeness === 1) reasons.push('name')
    else if (likeness >= thresholds.same || !(identifier || website)) reasons.push('similar-name')
    if (place === 'same') reasons.push('place')
    const alike = Math.max(likeness, spelled)
    const similarity = number ? 1 : identifier || website ? Math.max(alike, 0.8) : alike
    return { number: other, similarity: Math.round(similarity * 100) / 100, certain, reasons }
  }

  /** Whether one of the names of each fulfils something together, by their numbers. */
  #anyNames(one: number, other: number, holds: (ours: number, theirs: number) => boolean): boolean {
    for (let ours = this.#firstNameOf(one); ours < this.#firstNameOf(one + 1); ours++)
      for (let theirs = this.#firstNameOf(other); theirs < this.#firstNameOf(other + 1); theirs++)
        if (holds(ours, theirs)) return true
    return false
  }

  /** The same words, numbers, letters and signs, of no two sorts of legal form. */
  #isSameName(ours: number, theirs: number): boolean {
    const [our, their] = [this.#legalKinds.values[ours] as number, this.#legalKinds.values[theirs] as number]
    return (
      this.#signatures.values[ours] === this.#signatures.values[theirs] &&
      (our === 0 || their === 0 || (our & their) !== 0)
    )
  }

  readonly #haveSameMarks = (ours: number, theirs: number): boolean =>
    this.#marks.values[ours] === this.#marks.values[theirs]

  /** The share of letters that are the same where a few are not, as of somebody who types fast; 0 where more are. */
  #spelledLikeness(place: 'same' | 'unknown', one: number, other: number): number {
    const texts = place === 'same' ? this.#bareTexts : this.#texts
    let best = 0
    this.#anyNames(one, other, (ours, theirs) => {
      const [our, their] = [texts[ours] as string, texts[theirs] as string]
      const length = Math.min(our.length, their.length)
      const most = Math.min(3, Math.floor(length / 5))
      const distance = most === 0 ? 1 : editDistance(our, their, most)
      if (distance <= most) best = Math.max(best, 1 - distance / length)
      return false
    })
    return best
  }

  /** The likeness of the two names, one of each, that are most alike; 0 where none reaches `least`. */
  #likeness(names: Lists<Uint16Array>, one: number, other: number, least: number): number {
    let best = 0
    this.#anyNames(one, other, (ours, theirs) => {
      best = Math.max(best, jaccard(names, ours, theirs, Math.max(best, least)))
      return best === 1
    })
    return best
  }

  /** Whether both tell an address or a point, and none that they share. */
  #isElsewhere(one: number, other: number): boolean {
    const [ourStreets, theirStreets] = [this.#addresses.at(one), this.#addresses.at(other)]
    const [ours, theirs] = [this.#points.at(one), this.#points.at(other)]
    return (
      (ourStreets.length > 0 && theirStreets.length > 0 && !shares(ourStreets, theirStreets)) ||
      (ours.length > 0 && theirs.length > 0 && !anyNear(ours, theirs))
    )
  }

  /** Whether neither says where it is. */
  #isSilent(one: number, other: number): boolean {
    return [one, other].every(
      (number) => this.#localities.at(number).length === 0 && this.#points.at(number).length === 0,
    )
  }

  #firstNameOf(number: number): number {
    return number < this.#firstNames.length
      ? (this.#firstNames.values[number] as number)
      : this.#owners.length
  }

  #comparePlaces(one: number, other: number): keyof typeof thresholds {
    const [ourTowns, theirTowns] = [this.#localities.at(one), this.#localities.at(other)]
    const [ours, theirs] = [this.#points.at(one), this.#points.at(other)]
    if (shares(ourTowns, theirTowns) || anyNear(ours, theirs)) return 'same'
    const comparable =
      (ourTowns.length > 0 && theirTowns.length > 0) || (ours.length > 0 && theirs.length > 0)
    return comparable ? 'different' : 'unknown'
  }
}

const hashed = ({ identifiers }: Likeness, weight: Weight) =>
  identifiers.flatMap((identifier) => (weightOf(identifier) === weight ? hash(numberKey(identifier), 1) : []))

const equal = (ours: ArrayLike<number>, theirs: ArrayLike<number>) =>
  ours.length === theirs.length && Array.prototype.every.call(ours, (value, at) => value === theirs[at])
