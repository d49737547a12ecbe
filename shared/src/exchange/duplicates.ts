import { fold } from '../names.ts'
import { distinctNames, nameKeys, otherKeys, wholeKey } from './duplicate-keys.ts'
import { Growing, Lists } from './growing.ts'
import { jaccard } from './jaccard.ts'
import { hash, identifierKey, type Likeness, plainWebsite, tellingWords, trigramHashes } from './likeness.ts'
import type { DuplicateReason } from './rows.ts'

/** One that looks like another: `number` counts what was added, from 0. */
export type Match = { number: number; similarity: number; certain: boolean; reasons: DuplicateReason[] }

/** How alike two names must be (Jaccard of trigrams) where the places are the same, unknown, or different. */
const thresholds = { same: 0.6, unknown: 0.7, different: 0.85 }

/** With another sign that it is the same, names need not be more alike than this to leave no doubt. */
const sameEnough = 0.6

/** Keys that more than this many share tell nothing. */
const maxPerKey = 32

const bucketCount = 1 << 21

/**
 * Finds what looks alike among very many organisations. Each is filed under its words, pairs of neighbouring words,
 * its website and its identifiers, and compared only with those under the same rare keys: a hundred thousand against
 * a hundred thousand takes seconds, in a few dozen bytes for each.
 */
export class DuplicateIndex {
  readonly #heads = new Int32Array(bucketCount).fill(-1)
  readonly #sizes = new Uint16Array(bucketCount)
  readonly #next = new Growing(new Int32Array(1024))
  readonly #filed = new Growing(new Uint32Array(1024))

  /** One list for each name, and whose name it is. */
  readonly #names = new Lists(new Uint16Array(1024))
  readonly #owners = new Growing(new Uint32Array(1024))
  /** Where the names of each begin. */
  readonly #firstNames = new Growing(new Uint32Array(1024))

  readonly #localities = new Lists(new Uint32Array(1024))
  readonly #points = new Lists(new Float32Array(1024))
  readonly #identifiers = new Lists(new Uint32Array(1024))
  readonly #websites = new Growing(new Uint32Array(1024))
  readonly #seen = new Growing(new Uint8Array(1024))

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
    const names = distinctNames(one.names)
    for (const words of names) {
      this.#names.add(trigramHashes(words))
      this.#owners.push(number)
    }
    this.#localities.add(new Set(one.localities.map((locality) => hash(fold(locality)))))
    this.#points.add(one.points.flat())
    this.#identifiers.add(one.identifiers.map((identifier) => hash(identifierKey(identifier), 1)))
    this.#websites.push(one.website === null ? 0 : hash(plainWebsite(one.website), 1) || 1)
    this.#seen.push(0)
    const keys = [...names.flatMap(nameKeys), ...otherKeys(names, one)]
    const matches = most > 0 ? this.#search(keys, number, most) : []
    for (const key of keys) this.#file(key, number)
    return { number, matches }
  }

  #search(keys: readonly number[], number: number, most: number): Match[] {
    return this.#candidates(keys)
      .flatMap((other) => this.#compare(number, other) ?? [])
      .sort(
        (a, b) => Number(b.certain) - Number(a.certain) || b.similarity - a.similarity || a.number - b.number,
      )
      .slice(0, most)
  }

  /** Those that have this very name in some language, but for words that names do without. */
  named(name: string): number[] {
    const words = tellingWords(name)
    const wanted = trigramHashes(words)
    const found = this.#candidates([wholeKey(words)], Number.POSITIVE_INFINITY).filter((other) => {
      for (let theirs = this.#firstNameOf(other); theirs < this.#firstNameOf(other + 1); theirs++)
        if (equal(this.#names.at(theirs), wanted)) return true
      return false
    })
    return found.sort((a, b) => a - b)
  }

  /** Those that have this number of a register. */
  identified(identifier: Likeness['identifiers'][number]): number[] {
    const wanted = hash(identifierKey(identifier), 1)
    const keys = otherKeys([], {
      names: [],
      localities: [],
      points: [],
      website: null,
      identifiers: [identifier],
    })
    return this.#candidates(keys).filter((other) => this.#identifiers.at(other).includes(wanted))
  }

  #file(key: number, number: number) {
    const bucket = key % bucketCount
    const size = this.#sizes[bucket] as number
    if (size < 0xffff) this.#sizes[bucket] = size + 1
    this.#next.push(this.#heads[bucket] as number)
    this.#heads[bucket] = this.#filed.push(number)
  }

  /** All that are filed under keys that are rare enough to tell, each once. */
  #candidates(keys: readonly number[], most = maxPerKey): number[] {
    const found: number[] = []
    const seen = this.#seen.values
    for (const key of keys) {
      const bucket = key % bucketCount
      if ((this.#sizes[bucket] as number) > most) continue
      for (let at = this.#heads[bucket] as number; at !== -1; at = this.#next.values[at] as number) {
        const other = this.#filed.values[at] as number
        if (seen[other] === 1) continue
        seen[other] = 1
        found.push(other)
      }
    }
    for (const other of found) seen[other] = 0
    return found
  }

  #compare(one: number, other: number): Match | undefined {
    const identifier = shares(this.#identifiers.at(one), this.#identifiers.at(other))
    const website =
      this.#websites.values[one] !== 0 && this.#websites.values[one] === this.#websites.values[other]
    const least = identifier || website ? 0 : thresholds.same
    const likeness = this.#likeness(one, other, least)
    if (likeness < least) return
    const place = this.#comparePlaces(one, other)
    if (!identifier && !website && likeness < thresholds[place]) return
    const certain =
      identifier || (place !== 'different' && (likeness === 1 || (website && likeness >= sameEnough)))
    const reasons: DuplicateReason[] = []
    if (identifier) reasons.push('identifier')
    if (website) reasons.push('website')
    if (likeness === 1) reasons.push('name')
    else if (likeness >= thresholds.same) reasons.push('similar-name')
    if (place === 'same') reasons.push('place')
    const similarity = identifier ? 1 : website ? Math.max(likeness, 0.8) : likeness
    return { number: other, similarity: Math.round(similarity * 100) / 100, certain, reasons }
  }

  /** The likeness of the two names, one of each, that are most alike; 0 where none reaches `least`. */
  #likeness(one: number, other: number, least: number): number {
    let best = 0
    for (let ours = this.#firstNameOf(one); ours < this.#firstNameOf(one + 1); ours++)
      for (let theirs = this.#firstNameOf(other); theirs < this.#firstNameOf(other + 1); theirs++)
        best = Math.max(best, jaccard(this.#names, ours, theirs, Math.max(best, least)))
    return best
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

function shares(ours: ArrayLike<number>, theirs: ArrayLike<number>): boolean {
  for (let one = 0; one < ours.length; one++)
    for (let other = 0; other < theirs.length; other++) if (ours[one] === theirs[other]) return true
  return false
}

const equal = (ours: ArrayLike<number>, theirs: ArrayLike<number>) =>
  ours.length === theirs.length && Array.prototype.every.call(ours, (value, at) => value === theirs[at])

/** About two kilometres, in degrees of latitude. */
const near = 0.02

function anyNear(ours: ArrayLike<number>, theirs: ArrayLike<number>): boolean {
  for (let one = 0; one < ours.length; one += 2) {
    const narrowing = Math.cos(((ours[one + 1] as number) * Math.PI) / 180)
    for (let other = 0; other < theirs.length; other += 2) {
      const x = ((ours[one] as number) - (theirs[other] as number)) * narrowing
      const y = (ours[one + 1] as number) - (theirs[other + 1] as number)
      if (x * x + y * y < near * near) return true
    }
  }
  return false
}
