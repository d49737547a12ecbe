import type { AddressCertainty } from '@atlas/shared/addresses'
import type { AddressParts } from '@atlas/shared/addresses/read-address'
import { fold } from '@atlas/shared/names'
import type { Candidate } from './geocoder-services.ts'

/** What was asked; a country that is null was not told. */
export type AskedAddress = AddressParts & { country: string | null }

/** The usual abbreviations, as `street_key` of the store writes them out; see migration 0031. */
const abbreviations: readonly [RegExp, string][] = [
  [/^r\b/, 'rue'],
  [/\b(av|ave)\b/, 'avenue'],
  [/\b(bd|bld|blvd|boul)\b/, 'boulevard'],
  [/\bpl\b/, 'place'],
  [/\b(ch|chem|che)\b/, 'chemin'],
  [/\bimp\b/, 'impasse'],
  [/\brte\b/, 'route'],
  [/\b(fg|fbg)\b/, 'faubourg'],
  [/\b(gal|gen)\b/, 'general'],
  [/\bmal\b/, 'marechal'],
  [/\bdr\b/, 'docteur'],
  [/\bst\b/, 'saint'],
]

const smallWords = /\b(de|du|des|la|le|les|l|d|the|of|van|von)\b/g

/** What a street is compared by. */
const streetKey = (street: string): string =>
  abbreviations
    .reduce((key, [short, long]) => key.replace(short, long), fold(street))
    .replace(smallWords, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const townKey = (town: string): string =>
  fold(town)
    .replace(/\bst\b/, 'saint')
    .replace(/\bste\b/, 'sainte')

/**
 * How much speaks for a candidate. What was not asked contradicts nothing; without a town or postcode in common nothing
 * is sure.
 */
export function certaintyOf(
  asked: AskedAddress,
  found: Omit<Candidate, 'source' | 'label'>,
): AddressCertainty {
  const contradicts = (one: string, other: string) => one !== '' && other !== '' && one !== other
  const [town, postcode] = [townKey(asked.locality), asked.postcode.replace(/\s/g, '')]
  const [itsTown, itsPostcode] = [townKey(found.locality), found.postcode.replace(/\s/g, '')]
  const isElsewhere =
    (contradicts(postcode, itsPostcode) && contradicts(town, itsTown)) ||
    contradicts(asked.country ?? '', found.country ?? '')
  if (isElsewhere) return 'doubtful'
  const isThere = (town !== '' && town === itsTown) || (postcode !== '' && postcode === itsPostcode)
  if (found.level === 'locality' || found.level === 'postcode')
    return asked.street !== '' ? 'doubtful' : isThere ? 'sure' : 'likely'
  const [street, itsStreet] = [streetKey(asked.street), streetKey(found.street)]
  const isSameStreet = street !== '' && street === itsStreet
  if (!isSameStreet && !sharesWord(street, itsStreet)) return 'doubtful'
  const number = asked.number === null ? '' : `${asked.number}${asked.suffix}`
  const itsNumber = fold(found.number).replace(/\s/g, '')
  if (contradicts(number, itsNumber)) return 'doubtful'
  const isWhole = number === itsNumber && !contradicts(town, itsTown) && !contradicts(postcode, itsPostcode)
  return isSameStreet && isThere && isWhole ? 'sure' : 'likely'
}

/** Words that many streets have. */
const kindsOfStreet = new Set(
  'rue avenue boulevard place chemin impasse route faubourg allee quai square cours street road lane straat weg laan gatan'.split(
    ' ',
  ),
)

/** Whether two streets have in common a word that is more than a kind of street, or begins alike. */
function sharesWord(one: string, other: string): boolean {
  const words = (key: string) => key.split(' ').filter((word) => word.length > 1 && !kindsOfStreet.has(word))
  const known = words(other).map((word) => word.slice(0, 4))
  return words(one).some((word) => known.includes(word.slice(0, 4)))
}
