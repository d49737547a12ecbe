/** Departments and collectivities overseas have three digits. */
const overseas = /^9[78]\d/

/**
 * The first digits of a postal code, where these say in which part of its country it lies.
 * @param country ISO 3166-1 alpha-2; null where nobody says
 * @returns null where nothing follows from it: so far France alone is known
 */
export function postalArea(country: string | null, code: string): string | null {
  if (country !== 'FR') return null
  const digits = code.replace(/^F-?|\s/gi, '')
  // Spreadsheets take away the zero that leads.
  const whole = /^\d{4}$/.test(digits) ? `0${digits}` : digits
  if (!/^\d{5}$/.test(whole) || whole.startsWith('00')) return null
  return overseas.exec(whole)?.[0] ?? whole.slice(0, 2)
}
