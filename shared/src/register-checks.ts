/** Digits weighted by Luhn, as SIREN, SIRET and Swedish numbers are: doubled from the second last on, and summed. */
export function hasLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

const laPoste = '356000000'

/** The establishments of La Poste were more than Luhn can number: their digits add up to a multiple of five. */
export const isSiret = (digits: string): boolean =>
  hasLuhn(digits) ||
  (digits.startsWith(laPoste) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0)

/** The last two of the ten digits of a Belgian enterprise are 97 less the rest of the others by 97. */
export const isKbo = (digits: string): boolean =>
  97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))

/** The last two digits of a ROR id are those of ISO 7064 (mod 97-10) over the six characters of Crockford's base 32. */
export function isRor(id: string): boolean {
  let number = 0
  for (const character of id.slice(1, 7)) number = number * 32 + crockford.indexOf(character)
  return 98 - ((number * 100) % 97) === Number(id.slice(7))
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'
