import type { needPlacesSeriousness } from '../../analyses/need-places.ts'
import type { needsSeriousness } from '../../analyses/needs.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'
import { at } from './at.ts'

type NeedKey = Extract<SentenceKey, `need.${string}` | `need-informal.${string}`>
type PlaceKey = Extract<SentenceKey, `need-outside.${string}` | `need-at-place.${string}`>

const looked = ({ missing }: Pick<Parameters<'need.one'>, 'missing'>, say: Say) =>
  missing.length > 0 ? ` Recherché : ${say.names(missing)}.` : ''

const also = (told: Parameters<'need.one'>, say: Say) => {
  const { withoutNeeds, demand } = told
  return [
    withoutNeeds > 0 &&
      ` Pour ${say.count(withoutNeeds, 'organisation, personne n’a noté à quels besoins elle répond', 'organisations, personne n’a noté à quels besoins elles répondent')}.`,
    demand > 0 &&
      ` D’après ce qui est noté, les bénéficiaires de ${say.count(demand, 'organisation', 'organisations')} ont ce besoin.`,
    looked(told, say),
  ]
    .filter(Boolean)
    .join('')
}

const need = (told: { need: Parameters<'need.one'>['need'] }, say: Say) => `« ${say.name(told.need)} »`

export const needs: AnalysisWords<'need' | 'need-informal', keyof typeof needsSeriousness, NeedKey> = {
  kinds: {
    need: {
      name: 'Besoins',
      method:
        'Les besoins et les organisations recensées qui y répondent. On en attend deux, sauf si l’alliance en décide autrement, car une seule peut faire défaut. Les besoins ne font pas l’objet d’une recherche : si aucun besoin n’est noté pour une organisation, on ne sait pas auxquels elle répond.',
    },
    'need-informal': {
      name: 'Besoins couverts de façon informelle seulement',
      method:
        'Les besoins auxquels personne ne répond par un accord ou en tant qu’institution, bien que quelqu’un le fasse de façon informelle. Si rien n’est noté, on ne sait pas.',
    },
  },
  reasons: {
    'nobody-serves': 'Personne ne répond à ce besoin.',
    'nobody-recorded-to-serve': 'Personne n’est recensé pour répondre à ce besoin.',
    'one-alone-serves': 'Une seule organisation est recensée pour ce besoin.',
    'fewer-serve-than-expected': 'Moins d’organisations qu’attendu sont recensées pour ce besoin.',
    'served-informally-only':
      'Toutes celles qui sont recensées pour ce besoin y répondent de façon informelle.',
    'served-informally-where-known':
      'Toutes celles qui sont recensées pour ce besoin y répondent de façon informelle, pour ce qu’on en sait.',
  },
  sentences: {
    'need.nobody': (told, say) =>
      `Parmi ${say.count(told.organisations, 'organisation recensée', 'organisations recensées')}, aucune ne répond au besoin ${need(told, say)}, et les besoins sont notés pour toutes.${also(told, say)}`,
    'need.nobody-recorded': (told, say) =>
      `Personne n’est recensé pour répondre au besoin ${need(told, say)}.${also(told, say)}`,
    'need.one': (told, say) =>
      `Pour le besoin ${need(told, say)}, seule cette organisation est recensée : ${say.names(told.serving)}. Si elle fait défaut, plus personne n’est recensé.${also(told, say)}`,
    'need.few': (told, say) =>
      `${say.count(told.serving.length, 'organisation est recensée', 'organisations sont recensées')} pour le besoin ${need(told, say)}, alors qu’on en attend au moins ${say.number(told.expected)} : ${say.names(told.serving)}.${also(told, say)}`,
    'need-informal.all': (told, say) =>
      `D’après ce qui est noté, on ne répond au besoin ${need(told, say)} que de façon informelle : ni accord ni institution ${told.serving === 1 ? 'pour la seule organisation recensée' : `parmi les ${say.number(told.serving)} organisations recensées`}.`,
    'need-informal.where-known': (told, say) =>
      `Pour ce qu’on en sait, on ne répond au besoin ${need(told, say)} que de façon informelle : ${say.number(told.informal)} sur ${say.count(told.serving, 'organisation', 'organisations')}, et pour ${say.number(told.unknown)} rien n’est noté.`,
  },
}

const wherePlaced = (unplaced: number, say: Say) =>
  unplaced > 0 ? `, et pour ${say.number(unplaced)} le lieu n’est pas noté` : ''

const atPlace = (told: Parameters<'need-at-place.nobody'>, say: Say) =>
  ` Parmi celles qui y répondent, ${say.count(told.elsewhere, 'est', 'sont')} ailleurs${wherePlaced(told.unplaced, say)}.${
    told.demand > 0
      ? ` D’après ce qui est noté, les bénéficiaires de ${say.count(told.demand, 'organisation', 'organisations')} de ce lieu ont ce besoin.`
      : ''
  }${looked(told, say)}`

export const needPlaces: AnalysisWords<
  'need-outside' | 'need-at-place',
  keyof typeof needPlacesSeriousness,
  PlaceKey
> = {
  kinds: {
    'need-outside': {
      name: 'Besoins couverts hors de la région seulement',
      method:
        'Les besoins dont les organisations sont sur la carte, mais aucune dans les limites de la région ni, si elles ne sont pas tracées, dans un territoire.',
    },
    'need-at-place': {
      name: 'Besoins par territoire',
      method:
        'Les territoires où personne n’est recensé pour un besoin auquel quelqu’un répond ailleurs. Une organisation est dans chaque territoire où elle a un lieu.',
    },
  },
  reasons: {
    'served-outside-only': 'Toutes celles qui sont recensées pour ce besoin sont hors de la région.',
    'served-outside-where-known':
      'Toutes celles qui sont recensées pour ce besoin sont hors de la région, pour celles dont on connaît le lieu.',
    'not-served-where-needed':
      'Personne n’est recensé pour ce besoin là où des bénéficiaires l’ont, d’après ce qui est noté.',
    'not-served-at-place': 'Personne n’est recensé pour ce besoin dans ce lieu.',
  },
  sentences: {
    'need-outside.all': (told, say) =>
      told.serving === 1
        ? `La seule organisation recensée pour le besoin ${need(told, say)} est hors de la région.`
        : `Les ${say.number(told.serving)} organisations recensées pour le besoin ${need(told, say)} sont toutes hors de la région.`,
    'need-outside.where-known': (told, say) =>
      `On ne connaît personne dans la région pour le besoin ${need(told, say)} : sur ${say.count(told.serving, 'organisation qui y répond', 'organisations qui y répondent')}, ${say.count(told.outside, 'est', 'sont')} en dehors${wherePlaced(told.unplaced, say)}.`,
    'need-at-place.nobody': (told, say) =>
      `Personne ne répond au besoin ${need(told, say)} ${at(told.place, say)}, où les besoins sont notés pour chaque organisation.${atPlace(told, say)}`,
    'need-at-place.nobody-recorded': (told, say) =>
      `Personne n’est recensé pour répondre au besoin ${need(told, say)} ${at(told.place, say)}.${
        told.withoutNeeds > 0
          ? ` Pour ${say.count(told.withoutNeeds, 'organisation de ce lieu, personne n’a noté à quels besoins elle répond', 'organisations de ce lieu, personne n’a noté à quels besoins elles répondent')}.`
          : ''
      }${atPlace(told, say)}`,
  },
}
