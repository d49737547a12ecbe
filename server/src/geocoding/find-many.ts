import { findInAddressFiles } from '@atlas/db/addresses'
import type { ReadTrx } from '@atlas/db/tenancy'
import type { AddressMatch } from '@atlas/shared/addresses'
import { readAddress } from '@atlas/shared/addresses/read-address'
import type { AskedPlace, SearchAnswer, SearchItem } from './address-search.ts'
import type { AskedAddress } from './compare-address.ts'
import { asCandidate, byLikelihood, judged, withoutDoubles } from './find-addresses.ts'
import type { Geocoder } from './geocoder.ts'
import type { Question } from './geocoder-services.ts'

/** Offered for each address. */
const limit = 5

type Asking = { read: <T>(query: (trx: ReadTrx) => Promise<T>) => Promise<T>; geocoder: Geocoder | null }

type Known = { item: SearchItem; asked: AskedAddress; matches: AddressMatch[] }

/**
 * What many addresses mean: by the address files all at once, and for those that they do not make sure by the service
 * outside. Hidden places stay inside.
 * @throws GeocoderFault
 */
export async function findMany(
  { read, geocoder }: Asking,
  items: readonly SearchItem[],
): Promise<SearchAnswer[]> {
  const questions = items.map(({ asked }) => askedOf(asked))
  const streets = await read((trx) => findInAddressFiles(trx, questions))
  const known = items.map((item, at): Known => {
    const asked = questions[at] as AskedAddress
    return { item, asked, matches: (streets[at] ?? []).map(asCandidate).map(judged(asked)) }
  })
  const open = geocoder ? known.filter(({ item, matches }) => !item.asked.hidden && !hasSure(matches)) : []
  const answers = geocoder ? await geocoder.searchMany(open.map(({ item }) => questionOf(item.asked))) : []
  for (const [at, each] of open.entries()) each.matches.push(...(answers[at] ?? []).map(judged(each.asked)))
  return known.map(({ item, matches }) => answerOf(item, matches))
}

const askedOf = ({ address, postcode, locality, country }: AskedPlace): AskedAddress => ({
  ...readAddress(address, { postcode, locality }),
  country,
})

const questionOf = ({ address, postcode, locality, country }: AskedPlace): Question => ({
  text: [address, [postcode, locality].filter(Boolean).join(' ')].filter(Boolean).join(', '),
  ...{ country, limit },
})

const hasSure = (matches: readonly AddressMatch[]) => matches.some(({ certainty }) => certainty === 'sure')

/** Two that are sure and not the same are a choice. */
function answerOf({ locationId }: SearchItem, matches: readonly AddressMatch[]): SearchAnswer {
  const candidates = withoutDoubles(matches.toSorted(byLikelihood)).slice(0, limit)
  const sure = candidates.filter(({ certainty }) => certainty === 'sure')
  const state = sure.length === 1 ? 'placed' : candidates.length > 0 ? 'open' : 'unknown'
  return { locationId, state, candidates }
}
