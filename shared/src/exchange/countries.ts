import { fold } from '../names.ts'
import { byThreeLetters } from './country-codes.ts'

const languages = ['en', 'fr', 'nl', 'sv']

/** What people write besides the names of CLDR. */
const alsoCalled: Record<string, string> = {
  GB: 'uk, great britain, england, scotland, wales, northern ireland, grande bretagne, angleterre, engeland, storbritannien',
  US: 'usa, united states of america, america',
  NL: 'holland, the netherlands, hollande',
  IE: 'republic of ireland, eire, irland, ierland',
  CZ: 'czech republic, republique tcheque, tsjechische republiek',
  BE: 'belgie, belgique',
  CI: 'ivory coast',
}

let codes: Map<string, string> | undefined

/**
 * The country that a cell names, in English, French, Dutch or Swedish or
 * by its code of two or three letters.
 * @returns ISO 3166-1 alpha-2, undefined where it names none
 */
export function readCountry(cell: string): string | undefined {
  codes ??= collect()
  return codes.get(fold(cell)) ?? byThreeLetters.get(cell.trim().toUpperCase())
}

function collect(): Map<string, string> {
  const found = new Map<string, string>()
  const names = languages.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  for (const code of pairs()) {
    for (const name of names) {
      const called = name.of(code)
      if (called !== undefined) found.set(fold(called), code)
    }
  }
  for (const code of new Set(found.values())) found.set(code.toLowerCase(), code)
  for (const [code, others] of Object.entries(alsoCalled))
    for (const name of others.split(',')) found.set(name.trim(), code)
  return found
}

/** Codes that CLDR names but that are no countries: unions, pseudo-locales, what once was. */
const noCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AC',
  'TA',
  'CP',
  'DG',
  'EA',
  'IC',
  'CQ',
])

function pairs(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
}
