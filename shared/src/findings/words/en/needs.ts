import type { needPlacesSeriousness } from '../../analyses/need-places.ts'
import type { needsSeriousness } from '../../analyses/needs.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type NeedKey = Extract<SentenceKey, `need.${string}` | `need-informal.${string}`>
type PlaceKey = Extract<SentenceKey, `need-outside.${string}` | `need-at-place.${string}`>

const looked = ({ missing }: Pick<Parameters<'need.one'>, 'missing'>, say: Say) =>
  missing.length > 0 ? ` Being looked for: ${say.names(missing)}.` : ''

/** Who may serve it without being recorded, who needs it, and who is looked for. */
const also = (told: Parameters<'need.one'>, say: Say) => {
  const { withoutNeeds, demand } = told
  return [
    withoutNeeds > 0 &&
      ` For ${say.count(withoutNeeds, 'organisation nobody has recorded which needs it serves', 'organisations nobody has recorded which needs they serve')}.`,
    demand > 0 &&
      ` The beneficiaries of ${say.count(demand, 'organisation', 'organisations')} are recorded to have this need.`,
    looked(told, say),
  ]
    .filter(Boolean)
    .join('')
}

export const needs: AnalysisWords<'need' | 'need-informal', keyof typeof needsSeriousness, NeedKey> = {
  kinds: {
    need: {
      name: 'Needs',
      method:
        'Needs by the organisations recorded to serve them. Two are expected where the alliance says nothing else, because one alone may fail. Needs are not surveyed: for an organisation without any recorded need it is not known which it serves.',
    },
    'need-informal': {
      name: 'Needs served informally only',
      method:
        'Needs that nobody is recorded to serve by an agreement or as an institution, though somebody does informally. Where nothing is recorded it is not known how formally.',
    },
  },
  reasons: {
    'nobody-serves': 'Nobody serves the need.',
    'nobody-recorded-to-serve': 'Nobody is recorded to serve the need.',
    'one-alone-serves': 'One organisation alone is recorded to serve the need.',
    'fewer-serve-than-expected': 'Fewer are recorded to serve the need than expected.',
    'served-informally-only': 'All who are recorded to serve the need do so informally.',
    'served-informally-where-known':
      'All who are recorded to serve the need do so informally, as far as it is known how they do.',
  },
  sentences: {
    'need.nobody': (told, say) =>
      `None of the ${say.count(told.organisations, 'organisation', 'organisations')} of the base serves ${say.name(told.need)}, and for each it is recorded which needs it serves.${also(told, say)}`,
    'need.nobody-recorded': (told, say) =>
      `Nobody is recorded to serve ${say.name(told.need)}.${also(told, say)}`,
    'need.one': (told, say) =>
      `Only ${say.names(told.serving)} is recorded to serve ${say.name(told.need)}: if it fails, nobody recorded is left.${also(told, say)}`,
    'need.few': (told, say) =>
      `${say.count(told.serving.length, 'organisation is', 'organisations are')} recorded to serve ${say.name(told.need)}, where at least ${say.number(told.expected)} should be: ${say.names(told.serving)}.${also(told, say)}`,
    'need-informal.all': (told, say) =>
      `${say.name(told.need)} is served informally only, by what is recorded: no agreement and no institution stands behind ${told.serving === 1 ? 'the one organisation that serves it' : `any of the ${say.number(told.serving)} organisations that serve it`}.`,
    'need-informal.where-known': (told, say) =>
      `${say.name(told.need)} is served informally as far as is known: of ${say.count(told.serving, 'organisation', 'organisations')}, ${say.count(told.informal, 'does', 'do')} so informally, and for ${say.number(told.unknown)} it is not recorded how.`,
  },
}

const wherePlaced = (unplaced: number, say: Say) =>
  unplaced > 0 ? `, and for ${say.number(unplaced)} the place is not recorded` : ''

const atPlace = (told: Parameters<'need-at-place.nobody'>, say: Say) =>
  ` Of those that serve it, ${say.count(told.elsewhere, 'is', 'are')} elsewhere${wherePlaced(told.unplaced, say)}.${
    told.demand > 0
      ? ` The beneficiaries of ${say.count(told.demand, 'organisation', 'organisations')} here are recorded to have this need.`
      : ''
  }${looked(told, say)}`

export const needPlaces: AnalysisWords<
  'need-outside' | 'need-at-place',
  keyof typeof needPlacesSeriousness,
  PlaceKey
> = {
  kinds: {
    'need-outside': {
      name: 'Needs served outside only',
      method:
        'Needs whose organisations have places on the map, none of them within the boundary of the region, or in a territory where no boundary is drawn.',
    },
    'need-at-place': {
      name: 'Needs by territory',
      method:
        'Territories in which nobody is recorded to serve a need that somebody serves elsewhere. An organisation is in every territory that it has a place in.',
    },
  },
  reasons: {
    'served-outside-only': 'All who are recorded to serve the need are outside the region.',
    'served-outside-where-known':
      'All who are recorded to serve the need are outside the region, as far as their place is known.',
    'not-served-where-needed':
      'Nobody is recorded to serve the need where beneficiaries are recorded to have it.',
    'not-served-at-place': 'Nobody is recorded to serve the need in this place.',
  },
  sentences: {
    'need-outside.all': (told, say) =>
      told.serving === 1
        ? `The only organisation recorded to serve ${say.name(told.need)} is outside the region.`
        : `All ${say.number(told.serving)} organisations recorded to serve ${say.name(told.need)} are outside the region.`,
    'need-outside.where-known': (told, say) =>
      `Nobody within the region is known to serve ${say.name(told.need)}: of ${say.count(told.serving, 'organisation', 'organisations')} that serve it, ${say.count(told.outside, 'is', 'are')} outside${wherePlaced(told.unplaced, say)}.`,
    'need-at-place.nobody': (told, say) =>
      `Nobody serves ${say.name(told.need)} in ${say.name(told.place)}, where it is recorded for every organisation which needs it serves.${atPlace(told, say)}`,
    'need-at-place.nobody-recorded': (told, say) =>
      `Nobody is recorded to serve ${say.name(told.need)} in ${say.name(told.place)}.${
        told.withoutNeeds > 0
          ? ` For ${say.count(told.withoutNeeds, 'organisation there nobody has recorded which needs it serves', 'organisations there nobody has recorded which needs they serve')}.`
          : ''
      }${atPlace(told, say)}`,
  },
}
