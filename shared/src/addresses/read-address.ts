/** The parts of an address as somebody wrote it; what is not there is empty. */
export type AddressParts = {
  /** Null where no house is named. */
  number: number | null
  /** What follows the number, in lower case without signs: `bis`, `a`. */
  suffix: string
  street: string
  postcode: string
  locality: string
}

/** Postcodes of France and many others, of the Netherlands, of Sweden, and of Belgium and others, before a town. */
const postcodeAndTown = [
  /\b(\d{4}\s?[A-Z]{2})\s+(\p{L}.*)$/u,
  /\b(\d{3} \d{2})\s+(\p{L}.*)$/u,
  /\b(\d{5})\s+(\p{L}.*)$/u,
  /\b(\d{4})\s+(\p{L}.*)$/u,
]

const numberBefore =
  /^(?:n[°o]\.?\s*)?(\d{1,5})(?:\s*-\s*\d{1,5})?\s*(bis|ter|quater|[a-z](?=[\s,]))?[\s,]+(\p{L}.*)$/iu
// A street with a number in its name, as one of a day, has none behind it.
const numberAfter = /^(\p{L}\D*?)[\s,]+(\d{1,5})(?:\s*-\s*\d{1,5})?\s*(bis|ter|quater|[a-z])?$/iu

/**
 * Takes an address apart: the house number before or behind its street, a postcode and town at its end.
 * @param known postcode and town where they stand in fields of their own
 */
export function readAddress(
  line: string,
  known: { postcode?: string; locality?: string } = {},
): AddressParts {
  let rest = line.replace(/\s+/g, ' ').trim()
  let [postcode, locality] = [known.postcode?.trim() ?? '', known.locality?.trim() ?? '']
  for (const pattern of postcodeAndTown) {
    const found = pattern.exec(rest)
    if (!found || found.index === 0) continue
    rest = rest.slice(0, found.index).replace(/[\s,;-]+$/, '')
    postcode ||= found[1] ?? ''
    locality ||= (found[2] ?? '').split(/[,;(]/)[0]?.trim() ?? ''
    break
  }
  return {
    ...readStreet(rest),
    postcode: postcode.replace(/\s+/g, ' '),
    locality: locality.replace(/ cedex( \d+)?$/i, ''),
  }
}

/** The whole of it, or else the first piece between commas, that reads like a street with a number; or the longest. */
function readStreet(text: string): Pick<AddressParts, 'number' | 'suffix' | 'street'> {
  const pieces = text.split(/\s*[,;\n]\s*|\s+-\s+/).map((piece) => piece.trim())
  for (const piece of [text, ...pieces]) {
    const [, before, suffix = '', street] = numberBefore.exec(piece) ?? []
    if (before) return { number: Number(before), suffix: suffix.toLowerCase(), street: streetOf(street) }
  }
  for (const piece of pieces) {
    const [, street, after, suffix = ''] = numberAfter.exec(piece) ?? []
    if (after) return { number: Number(after), suffix: suffix.toLowerCase(), street: streetOf(street) }
  }
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '')
  return { number: null, suffix: '', street: longest }
}

/** What stands behind a comma is a building or a floor. */
const streetOf = (text = '') => text.split(/\s*[,;(]\s*|\s+-\s+/)[0]?.trim() ?? ''
