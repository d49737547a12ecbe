import { type FoundStreet, findInAddressFiles, findNearestHouse } from '@atlas/db/addresses'
import type { ReadTrx } from '@atlas/db/tenancy'
import {
  type AddressMatch,
  type AddressMatches,
  addressCertainties,
  addressLevels,
} from '@atlas/shared/addresses'
import { type AskedAddress, certaintyOf } from './compare-address.ts'
import { type Geocoder, GeocoderFault } from './geocoder.ts'
import { type Candidate, labelOf } from './geocoder-services.ts'

/** @param read runs a query of the alliance */
type Asking = { read: <T>(query: (trx: ReadTrx) => Promise<T>) => Promise<T>; geocoder: Geocoder | null }

/**
 * What an address may mean, the likeliest first: by the address files, and where they do not make it sure by the service
 * outside, if there is one.
 * @param text the address as it was written, for the service outside
 */
export async function findAddresses(
  { read, geocoder }: Asking,
  asked: AskedAddress,
  { text, limit }: { text: string; limit: number },
): Promise<AddressMatches> {
  const [streets = []] = await read((trx) => findInAddressFiles(trx, [asked]))
  const known = streets.map(asCandidate).map(judged(asked))
  if (!geocoder || known.some(({ certainty }) => certainty === 'sure'))
    return { items: known.toSorted(byLikelihood).slice(0, limit), fault: null }
  const answer = await fromOutside(() => geocoder.search({ text, country: asked.country, limit }))
  const items = [...known, ...answer.items.map(judged(asked))].toSorted(byLikelihood)
  return { items: withoutDoubles(items).slice(0, limit), fault: answer.fault }
}

/** The address of a point: by the address files, or else by the service outside. */
export async function findAddressAt(
  { read, geocoder }: Asking,
  point: readonly [longitude: number, latitude: number],
): Promise<AddressMatches> {
  const house = await read((trx) => findNearestHouse(trx, point))
  const told = (candidate: Candidate): AddressMatch => ({ ...candidate, certainty: 'likely' })
  if (house || !geocoder) return { items: house ? [told(asCandidate(house))] : [], fault: null }
  const { items, fault } = await fromOutside(() => geocoder.reverse(point))
  return { items: items.slice(0, 1).map(told), fault }
}

async function fromOutside(
  ask: () => Promise<Candidate[]>,
): Promise<{ items: Candidate[]; fault: string | null }> {
  try {
    return { items: await ask(), fault: null }
  } catch (error) {
    if (error instanceof GeocoderFault) return { items: [], fault: error.message }
    throw error
  }
}

export function asCandidate({
  street,
  number,
  suffix,
  postcode,
  locality,
  country,
  position,
  credit,
}: FoundStreet): Candidate {
  const parts = {
    ...{ street, postcode, locality, country },
    number: number === null ? '' : [number, suffix].filter(Boolean).join(' '),
  }
  return {
    ...parts,
    label: labelOf(parts),
    level: number === null ? 'street' : 'house',
    position,
    source: credit,
  }
}

export const judged =
  (asked: AskedAddress) =>
  (candidate: Candidate): AddressMatch => ({ ...candidate, certainty: certaintyOf(asked, candidate) })

export const byLikelihood = (one: AddressMatch, other: AddressMatch) =>
  addressCertainties.indexOf(one.certainty) - addressCertainties.indexOf(other.certainty) ||
  addressLevels.indexOf(one.level) - addressLevels.indexOf(other.level)

/** Files and services often know the same house. */
export const withoutDoubles = (matches: readonly AddressMatch[]): AddressMatch[] =>
  [...new Map(matches.toReversed().map((match) => [match.label.toLowerCase(), match])).values()].toReversed()
