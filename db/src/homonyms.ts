import type { GazetteerPlace } from './gazetteer.ts'

/** One of several places of the same name. */
export type Homonym = GazetteerPlace & {
  /** Within the alliance's boundary. */
  inside: boolean
}

/** A homonym in the same country decides by its size when it has this many inhabitants, and so many times the next one's. */
const largeTown = 20_000
const farLarger = 10

/** Records closer together than this are the same settlement, written down twice; kilometres. */
const sameSettlement = 10

/**
 * Decides between places of one name, or leaves it open. In this order:
 * 1. Places inside the boundary of the alliance are preferred to all others.
 * 2. Where the row tells no country, places in the alliance's own are the only ones; if it has none, nothing is decided.
 * 3. Places less than 10 km from the most populous are the same settlement.
 * 4. Among places of one country, one with at least 20,000 inhabitants and ten times as many as the next is meant.
 * @param homonyms the most populous first, all in the country that the row tells, if it does
 */
export function chooseHomonym(
  homonyms: readonly Homonym[],
  { told, home }: { told: boolean; home: string | null },
): Homonym | undefined {
  const inside = homonyms.filter((place) => place.inside)
  const atHome = homonyms.filter(({ country }) => country === home)
  if (inside.length > 0) return largest(inside)
  return largest(told || home === null ? homonyms : atHome)
}

function largest(homonyms: readonly Homonym[]): Homonym | undefined {
  const [first, ...others] = homonyms
  if (!first) return undefined
  const next = others.find(({ position }) => kilometres(first.position, position) >= sameSettlement)
  if (!next) return first
  const oneCountry = homonyms.every(({ country }) => country === first.country)
  const meant = first.population >= largeTown && first.population >= farLarger * next.population
  return oneCountry && meant ? first : undefined
}

/** Great-circle distance by the haversine formula, on a sphere of 6,371 km. */
function kilometres([lon1, lat1]: [number, number], [lon2, lat2]: [number, number]): number {
  const radians = Math.PI / 180
  const square = (angle: number) => Math.sin((angle * radians) / 2) ** 2
  const half = square(lat2 - lat1) + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * square(lon2 - lon1)
  return 2 * 6371 * Math.asin(Math.sqrt(half))
}
