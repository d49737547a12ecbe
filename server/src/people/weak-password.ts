import type { DB } from '@atlas/db/types'
import { fold } from '@atlas/shared/names'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { Kysely } from 'kysely'
import { fault } from '../http/problem.ts'

const product = 'Alliance Atlas'

/** The word itself and a keyboard, where the lists know them in English alone. */
const elsewhere = ['motdepasse', 'passwort', 'wachtwoord', 'losenord', 'azertyuiop', 'qwertzuiop']

/** Fewer different characters than these are no password, however often they come. */
const minDifferentCharacters = 5

/** Of a password, as many characters are looked at: what is longer is no easier to guess, and takes long to judge. */
const maxJudged = 64

/** A shorter name stands in too many words: nobody would see what is wrong with a password that holds "Ann". */
const minNameLength = 4

/** What a password must not be made of. */
export type PasswordContext = { name: string; email: string; allianceNames: readonly string[] }

/**
 * Refuses a password that is guessed within a million attempts: the leaked ones in the order in which they are used
 * (49,000 of them, in @zxcvbn-ts/language-common), with digits behind or letters exchanged, runs on the keyboard; and
 * one that holds the name of the account, of its alliance or of the product.
 * @param pointer where the password stood in the body
 * @throws Problem invalid-request
 */
export async function refuseWeakPassword(
  pointer: string,
  password: string,
  { name, email, allianceNames }: PasswordContext,
): Promise<void> {
  const names = [product, name, email, ...allianceNames]
  if (holdsName(password, [...names, ...wordsOf(name), email.split('@')[0] ?? '']))
    throw fault(
      'invalid-request',
      pointer,
      'holds-name',
      'Choose a password without the name or address of its owner, of the alliance or of the product.',
    )
  const { score } = (await estimator()).check(password.slice(0, maxJudged), [
    ...elsewhere,
    ...names.flatMap(wordsOf),
  ])
  if (score < 2 || new Set(password).size < minDifferentCharacters)
    throw fault('invalid-request', pointer, 'weak', 'Choose a password that is harder to guess.')
}

/** The names of the alliances that an account belongs to. */
export async function readAllianceNames(
  db: Kysely<DB>,
  memberships: readonly { allianceId: string }[],
): Promise<string[]> {
  if (memberships.length === 0) return []
  const alliances = await db
    .selectFrom('alliance')
    .select('name')
    .where(
      'id',
      'in',
      memberships.map(({ allianceId }) => allianceId),
    )
    .execute()
  return alliances.map(({ name }) => name)
}

/** Spaces, signs, accents and capitals make no other name of it. */
function holdsName(password: string, names: readonly string[]): boolean {
  const compact = compactOf(password)
  return names.map(compactOf).some((name) => name.length >= minNameLength && compact.includes(name))
}

const compactOf = (text: string) => fold(text).replaceAll(' ', '')
const wordsOf = (text: string) => fold(text).split(' ')

let loading: Promise<ZxcvbnFactory> | undefined

/** Loaded by the first password that is chosen: its lists take half a second and some megabytes. */
function estimator(): Promise<ZxcvbnFactory> {
  loading ??= load()
  return loading
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}
