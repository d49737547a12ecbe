import type { Say } from '../wording/say.ts'
import type { CandidateWords, MissingActorWords } from '../wording/wording.ts'

const from = (metres: number | null, say: Say) =>
  metres === null ? 'in the same locality as' : `${say.distance(metres)} from`

const wherePlaces = (places: Parameters<Say['names']>[0], say: Say) => say.names(places, 3)

export const candidates: CandidateWords = {
  'provides-elsewhere': ({ of }, say) =>
    `${of.noun === 'need' ? 'Serves' : 'Works in'} ${say.name(of)} elsewhere.`,
  'may-be-there': ({ of }, say) =>
    `${of.noun === 'need' ? 'Serves' : 'Works in'} ${say.name(of)}; a place of it is not recorded, so it may be there already.`,
  'could-take-seat': ({ of }, say) => `Is recorded under ${say.name(of)}, and has no seat at the table.`,
  'provides-informally': ({ of }, say) => `Serves ${say.name(of)} already, though no agreement is recorded.`,
  'related-sector': ({ sector, of, both, organisations }, say) =>
    `Is of ${say.name(sector)}, of whose ${say.count(organisations, 'organisation', 'organisations')} ${say.count(both, 'is', 'are')} recorded for ${say.name(of)} too.`,
  'beneficiaries-need': ({ of }, say) => `Its beneficiaries are recorded to need ${say.name(of)}.`,
  'is-there': ({ places }, say) => `Has a place in ${wherePlaces(places, say)}.`,
  'is-inside': () => 'Has a place in the region.',
  'is-near': ({ places, metres }, say) => `Is ${say.distance(metres)} from ${wherePlaces(places, say)}.`,
  'trusted-tie': ({ organisation }, say) =>
    `Has a tie with ${say.name(organisation)}, confirmed by both sides.`,
  'unconfirmed-tie': ({ organisation }, say) =>
    `Has a tie with ${say.name(organisation)}, not yet confirmed.`,
  'shared-partners': ({ organisations }, say) => `Shares partners with it: ${say.names(organisations, 3)}.`,
  'near-organisation': ({ organisation, metres }, say) =>
    `Is ${from(metres, say)} ${say.name(organisation)}.`,
  'same-sector': ({ sector }, say) => `Works in ${say.name(sector)} too.`,
  'acts-with-others': () => 'Acts together with the others.',
}

export const missingActor: MissingActorWords = {
  name: ({ of, place }, say) => {
    const where = place ? ` in ${say.name(place)}` : ''
    return of ? `Somebody for ${say.name(of)}${where}` : `Missing actor${where}`
  },
  role: ({ of, place, role }, say) => {
    if (!of) return ''
    const where = place ? ` in ${say.name(place)}` : ''
    if (role === 'seat') return `Speaks for ${say.name(of)} at the table.`
    return `${of.noun === 'need' ? 'Serves' : 'Works in'} ${say.name(of)}${where || (role === 'provider-inside' ? ' within the region' : '')}.`
  },
}
