import { fold } from './names.ts'
import { hasLuhn, isKbo, isRor, isSiret } from './register-checks.ts'

/** A register of organisations: what its numbers look like, so that only a number of it says who somebody is. */
type Register = {
  /** Headings that mean it, folded and separated by commas. */
  headings: string
  /** What stands before a number in an address or a list, and is no part of it. */
  prefix?: RegExp
  /** Of a number without spaces, points and dashes. */
  pattern: RegExp
  /** So many digits, where a spreadsheet has taken away zeros that led. */
  digits?: number
  isValid?: (value: string) => boolean
}

/** All registers whose numbers are known by their looks. */
export const registers = {
  siren: { headings: 'siren, numero siren, n siren', pattern: /^\d{9}$/, isValid: hasLuhn },
  siret: { headings: 'siret, numero siret, n siret', pattern: /^\d{14}$/, isValid: isSiret },
  rna: { headings: 'rna, numero rna, n rna, waldec', pattern: /^W(\d{9}|2[AB]\d{7})$/ },
  kbo: {
    headings: 'kbo, kbo nummer, ondernemingsnummer, numero d entreprise, bce, numero bce',
    prefix: /^(BE|KBO|BCE)/,
    pattern: /^[01]\d{9}$/,
    digits: 10,
    isValid: isKbo,
  },
  kvk: {
    headings: 'kvk, kvk nummer, kvknummer, chamber of commerce number',
    prefix: /^(NL|KVK)/,
    pattern: /^\d{8}$/,
    digits: 8,
  },
  'se-orgnr': {
    headings: 'organisationsnummer, organisationsnr, org nr, orgnr, org nummer',
    prefix: /^(16(?=\d{10}$)|SE)/,
    pattern: /^\d\d[2-9]\d{7}$/,
    isValid: hasLuhn,
  },
  'ie-chy': { headings: 'chy, chy number, chy no', prefix: /^CHY/, pattern: /^\d{2,5}$/ },
  'ie-cro': { headings: 'cro, cro number, company number', pattern: /^\d{3,6}$/ },
  'ie-rcn': {
    headings: 'rcn, charity number, registered charity number',
    prefix: /^RCN/,
    pattern: /^20\d{6}$/,
  },
  wikidata: {
    headings: 'wikidata, wikidata id, qid',
    prefix: /^HTTPS?:\/\/(WWW)?WIKIDATAORG\/(WIKI|ENTITY)\//,
    pattern: /^Q[1-9]\d*$/,
  },
  ror: {
    headings: 'ror, ror id',
    prefix: /^(HTTPS?:\/\/)?(WWW)?RORORG\//,
    pattern: /^0[A-HJKMNP-TV-Z0-9]{6}\d{2}$/,
    isValid: (value) => isRor(value.toLowerCase()),
  },
} as const satisfies Record<string, Register>
export type RegisterKey = keyof typeof registers

export const registerKeys = Object.keys(registers) as RegisterKey[]

const registerOf = (scheme: string): Register | undefined =>
  Object.hasOwn(registers, scheme) ? registers[scheme as RegisterKey] : undefined

/** What people write in a cell that must not be empty. */
const placeholders = new Set(
  `0, 00, 000, x, xx, xxx, xxxx, n a, na, nc, nd, nr, ns, tbd, tba, todo, pending, unknown, none, no, not yet, null, nil,
  missing, applied for, in progress, to come, to be completed, non, aucun, aucune, neant, inconnu, inconnue, sans,
  sans objet, en cours, en attente, a venir, a completer, non communique, non renseigne, pas de siret, pas de siren,
  demande en cours, en cours de creation, geen, onbekend, in aanvraag, nvt, n v t, niet bekend, volgt, saknas, okand,
  okant, ingen, ej klart, pagaende, ansokt`
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim()),
)

/** A value that stands for none: `en cours`, `N/A`, `-`, `0`. */
const isPlaceholder = (text: string): boolean => {
  const folded = fold(text)
  return folded === '' || placeholders.has(folded)
}

/** A long number as a spreadsheet shortens it: `8,24541E+13`. */
const isRuined = (text: string) => /^\d([.,]\d+)?\s*e\s*\+?\d{1,2}$/i.test(text.trim())

/** What cannot be a number of its register is kept as it was written, and told. */
export type ReadNumber =
  | { value: string; fault?: 'not-an-identifier' }
  | { value?: undefined; fault: 'identifier-placeholder' | 'identifier-ruined' }

/** The register whose numbers are the ids that organisations had in the alliance that they came from. */
export const atlas = 'atlas'

const isOwnId = (scheme: string, value: string) => scheme.toLowerCase() === atlas && !isPlaceholder(value)

/** The number of a register that a cell holds, as the register itself writes it. */
export function readNumber(scheme: string, text: string): ReadNumber {
  if (isPlaceholder(text)) return { fault: 'identifier-placeholder' }
  if (isRuined(text)) return { fault: 'identifier-ruined' }
  const register = registerOf(scheme.toLowerCase())
  if (!register) return { value: text.trim() }
  const value = plainNumber(register, text)
  return isWellFormed(register, value)
    ? { value: scheme.toLowerCase() === 'ror' ? value.toLowerCase() : value }
    : { value: text.trim(), fault: 'not-an-identifier' }
}

function plainNumber({ prefix, digits }: Register, text: string): string {
  const bare = text
    .toUpperCase()
    .replace(/[\s\u00a0.,_-]/g, '')
    .replace(prefix ?? /^$/, '')
    .replace(/^:/, '')
  const lost = digits === undefined ? 0 : digits - bare.length
  // No more than two zeros lead a number of these registers.
  return lost > 0 && lost <= 2 && /^\d+$/.test(bare) ? bare.padStart(digits as number, '0') : bare
}

const isWellFormed = ({ pattern, isValid }: Register, value: string) =>
  pattern.test(value) && !/^(\d)\1+$/.test(value) && (isValid === undefined || isValid(value))

export type Weight = 'own' | 'certain' | 'likely'

/**
 * How much the same number of a register says: `own` of an id that an alliance has given, `certain` of a known register,
 * `likely` where anything could stand there.
 * @returns null where it says nothing, such as `en cours`
 */
export function weightOf({ scheme, value }: { scheme: string; value: string }): Weight | null {
  if (isOwnId(scheme, value)) return 'own'
  const register = registerOf(scheme.toLowerCase())
  if (register) return isWellFormed(register, plainNumber(register, value)) ? 'certain' : null
  return !isPlaceholder(value) && !isRuined(value) && value.length >= 4 && /\d/.test(value) ? 'likely' : null
}

/** A number of a register, as it is however somebody spaces it. */
export function numberKey({ scheme, value }: { scheme: string; value: string }): string {
  const name = scheme.toLowerCase()
  const register = registerOf(name)
  return `${name} ${register ? plainNumber(register, value).toLowerCase() : value.toLowerCase().replace(/[\s.-]/g, '')}`
}
