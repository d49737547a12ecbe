/** Departments and collectivities overseas have three digits. */
const overseas = /^9[78]\d/

/**
 * The first digits of a postcode, where these say in which part of its country it lies.
 * @param country ISO 3166-1 alpha-2; null where nobody says
 * @returns null where nothing follows from it: so far France alone is known
 */
export function postcodeArea(country: string | null, postcode: string): string | null {
  if (country !== 'FR') return null
  const digits = postcode.replace(/^F-?|\s/gi, '')
  // Spreadsheets take away the zero that leads.
  const code = /^\d{4}$/.test(digits) ? `0${digits}` : digits
  if (!/^\d{5}$/.test(code) || code.startsWith('00')) return null
  return overseas.exec(code)?.[0] ?? code.slice(0, 2)
}
