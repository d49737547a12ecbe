import { fold } from '../names.ts'
import type { Position } from '../primitives.ts'

/** What two organisations are compared by. */
export type Likeness = {
  /** In all languages. */
  names: readonly string[]
  localities: readonly string[]
  /** Of its places, as written. */
  addresses?: readonly string[]
  points: readonly Position[]
  website: string | null
  identifiers: readonly { scheme: string; value: string }[]
}

/** Words that many organisations have in their names and some leave out: articles, legal forms. */
const silent = new Set(
  `a an and at by for in of on the to le la les l de du des d et en au aux pour a un une het een van voor der den te
  och i for av till asbl aisbl vzw ivzw fwb association asso ass stichting vereniging foundation fondation stiftelse
  stiftelsen forening foreningen ltd limited clg plc company charity cic gmbh ev ab hb kb bv nv sa sarl sas scop scic
  scrl srl cv ong ngo npo ideell`
    .split(/\s+/)
    .filter(Boolean),
)

/** Legal forms of one sort each, a bit for each sort: a foundation is not the association of the same name. */
export const legalKinds = new Map<string, number>(
  [
    'asbl aisbl vzw ivzw association asso ass vereniging forening foreningen ideell',
    'foundation fondation stichting stiftelse stiftelsen',
    'ltd limited clg plc company cic gmbh ab hb kb bv nv sa sarl sas scop scic scrl srl cv',
  ].flatMap((words, sort) => words.split(' ').map((word) => [word, 1 << sort] as const)),
)

/** A name in words, folded. */
export const wordsOf = (name: string): string[] => fold(name).split(' ').filter(Boolean)

/** Of the words of a name those that tell it from others; all of them where none does. */
export function tellingOf(words: string[]): string[] {
  const telling = words.filter((word) => !silent.has(word))
  return telling.length > 0 ? telling : words
}

/** A web address without what servers do not care about. */
export const plainWebsite = (website: string): string =>
  website
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/(\/(index\.\w+)?)?(#.*)?$/, '')

/** FNV-1a with a seed, avalanched (MurmurHash3): an unsigned 32-bit number. */
export function hash(text: string, seed = 0): number {
  let value = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** The trigrams of some words as sorted 16-bit numbers, each once; words padded as by pg_trgm. */
export function trigramHashes(words: readonly string[]): Uint16Array {
  const found: number[] = []
  for (const word of words) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) {
      const code =
        Math.imul(padded.charCodeAt(at), 0x9e3779b1) ^
        Math.imul(padded.charCodeAt(at + 1), 0x85ebca6b) ^
        Math.imul(padded.charCodeAt(at + 2), 0xc2b2ae35)
      found.push((code ^ (code >>> 16)) & 0xffff)
    }
  }
  const sorted = Uint16Array.from(found).sort()
  return sorted.filter((value, index) => value !== sorted[index - 1])
}
