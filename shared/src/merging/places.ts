import { geodesic } from '../geodesy/geodesic.ts'
import { fold } from '../names.ts'
import { type Precision, precisions } from '../organisation-fields/choices.ts'
import { type Location, locationLineKeys } from '../organisation-fields/location-fields.ts'

/** How far apart two points may lie and mean one place, in metres, by the coarser precision of the two. */
const reach: Record<Precision, number> = { exact: 100, hidden: 100, kilometre: 2000, locality: 10_000 }

/**
 * All places of two records, those that are one place once: it keeps the identity that it has in the first record, and
 * takes what either says. Nothing is lost, no place becomes more public than it was, and two places of one record stay
 * two. Merging again with either record changes nothing.
 */
export function unitePlaces(target: readonly Location[], source: readonly Location[]): Location[] {
  const inBoth = new Set(target.filter((ours) => source.some((theirs) => isSame(ours, theirs))))
  const mine = target.filter((ours) => inBoth.has(ours) || !source.some((theirs) => covers(theirs, ours)))
  const coming = source.filter((theirs) => !target.some((ours) => covers(ours, theirs)))
  const united = pairsOf(
    mine.filter((ours) => !inBoth.has(ours)),
    coming,
  )
  const taken = new Set(united.values())
  const kept = target.flatMap((ours) => {
    const same = united.get(ours)
    if (same) return join(ours, same)
    if (mine.includes(ours)) return ours
    // What says less than a place of the second record lends that one its identity.
    const more = coming.find((theirs) => !taken.has(theirs) && covers(theirs, ours))
    if (!more) return []
    taken.add(more)
    return join(ours, more)
  })
  return [...kept, ...coming.filter((theirs) => !taken.has(theirs))]
}

/** Each place with the one of the other record that it is most like, one to one; whichever record comes first. */
function pairsOf(ours: readonly Location[], theirs: readonly Location[]): Map<Location, Location> {
  const pairs = ours
    .flatMap((one) => theirs.map((other) => ({ one, other, signs: signsOf(one, other) })))
    .filter(({ one, other, signs }) => signs > 0 && !contradict(one, other))
    .map((pair) => ({ ...pair, key: [keyOf(pair.one), keyOf(pair.other)].sort().join('\n') }))
    .sort((a, b) => b.signs - a.signs || (a.key < b.key ? -1 : 1))
  const united = new Map<Location, Location>()
  const taken = new Set<Location>()
  for (const { one, other } of pairs) {
    if (united.has(one) || taken.has(other)) continue
    united.set(one, other)
    taken.add(other)
  }
  return united
}

/** Whether one place says all that the other one does. */
const covers = (large: Location, small: Location): boolean =>
  isSame(large, small) ||
  (signsOf(large, small) > 0 && !contradict(large, small) && isSame(join(large, small), large))

const isSame = (one: Location, other: Location) => keyOf(one) === keyOf(other)

const keyOf = ({ country, point, precision, publicPrecision, ...place }: Location): string =>
  JSON.stringify([
    ...locationLineKeys.map((field) => fold(place[field])),
    country,
    point,
    precision,
    publicPrecision,
  ])

function contradict(one: Location, other: Location): boolean {
  const differ = locationLineKeys.some(
    (field) => one[field] && other[field] && fold(one[field]) !== fold(other[field]),
  )
  const abroad = one.country !== null && other.country !== null && one.country !== other.country
  return differ || abroad || (one.point !== null && other.point !== null && !areNear(one, other))
}

/** How many things two places both say; a country says too little. */
const signsOf = (one: Location, other: Location): number =>
  locationLineKeys.filter((field) => one[field] && fold(one[field]) === fold(other[field])).length +
  Number(areNear(one, other))

function areNear(one: Location, other: Location): boolean {
  if (!one.point || !other.point) return false
  return geodesic(one.point, other.point) <= Math.max(reach[one.precision], reach[other.precision])
}

/** What two records say of one place; of two points the one that is known better. */
function join(one: Location, other: Location): Location {
  const placed = [one, other].filter(({ point }) => point !== null)
  const [better = one] = (placed.length > 0 ? placed : [one, other]).toSorted(byPrecision)
  const hidden = [one, other].some(({ precision }) => precision === 'hidden')
  return {
    ...one,
    ...Object.fromEntries(locationLineKeys.map((key) => [key, one[key] || other[key]])),
    country: one.country ?? other.country,
    point: better.point,
    precision: hidden ? 'hidden' : better.precision,
    publicPrecision: [one, other].toSorted(byPublicity)[0]?.publicPrecision ?? 'hidden',
  }
}

/** What is hidden from others is known to insiders as exactly as can be. */
const known = (precision: Precision) => (precision === 'hidden' ? 0 : precisions.indexOf(precision))
const byPrecision = (one: Location, other: Location) => known(one.precision) - known(other.precision)
const byPublicity = (one: Location, other: Location) =>
  precisions.indexOf(other.publicPrecision) - precisions.indexOf(one.publicPrecision)
