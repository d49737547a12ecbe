/** What is known of where a place is, in words. */
type Address = { address: string; postcode: string; locality: string; country: string | null }

/** Where the postcode stands behind the locality. */
const postcodeLast = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA'])

/** An address in one line, as the post of its country writes it; empty where nothing is known. */
export function addressInWords(place: Address, { country }: { country: (code: string) => string }): string {
  const town = [place.postcode, place.locality].filter(Boolean)
  if (postcodeLast.has(place.country ?? '')) town.reverse()
  return [place.address, town.join(' '), place.country && country(place.country)].filter(Boolean).join(', ')
}
