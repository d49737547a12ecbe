import type { seatsSeriousness } from '../../analyses/seats.ts'
import type { sectorBalanceSeriousness } from '../../analyses/sector-balance.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type SeatKey = Extract<
  SentenceKey,
  'no-seats' | 'authority' | `seats.${string}` | `representatives.${string}`
>
type BalanceKey = Extract<SentenceKey, 'small-core' | `sector-balance.${string}`>

const kind = ({ actorKind }: Parameters<'seats.few'>, say: Say) => `« ${say.name(actorKind)} »`

const also = ({ ofKind, missing }: Parameters<'seats.few'>, say: Say) => {
  const recorded =
    ofKind > 0
      ? ` ${say.count(ofKind, 'organisation de ce type est recensée', 'organisations de ce type sont recensées')}.`
      : ' Aucune organisation de ce type n’est recensée.'
  return `${recorded}${missing.length > 0 ? ` Recherché : ${say.names(missing)}.` : ''}`
}

export const seats: AnalysisWords<
  'no-seats' | 'seats' | 'representatives' | 'authority',
  keyof typeof seatsSeriousness,
  SeatKey
> = {
  kinds: {
    'no-seats': { name: 'Personne à la table', method: 'Si un siège à la table est noté.' },
    seats: {
      name: 'Types d’acteurs à la table',
      method:
        'Les types d’acteurs qui ont moins de sièges qu’attendu. Un siège parle pour le type qu’il nomme, sinon pour ceux de son organisation ; s’il parle pour deux types, il compte dans les deux.',
    },
    representatives: {
      name: 'Nombre de représentants',
      method:
        'Les sièges d’organisations existantes ou en développement, comparés aux nombres fixés par l’alliance.',
    },
    authority: {
      name: 'Pouvoir d’engager',
      method: 'Les sièges dont les titulaires ne peuvent pas engager leur organisation.',
    },
  },
  reasons: {
    'no-seat-recorded': 'Aucun siège à la table n’est noté : on ne sait pas qui y est.',
    'kind-without-seat': 'Un type d’acteur attendu n’a pas de siège.',
    'kind-without-known-seat':
      'Un type d’acteur attendu n’a pas de siège connu ; pour certains sièges, le type n’est pas noté.',
    'kind-with-fewer-seats-than-expected': 'Un type d’acteur a moins de sièges qu’attendu.',
    'kind-without-authority': 'Aucun de ceux qui siègent pour ce type ne peut engager son organisation.',
    'fewer-seats-than-least': 'Il y a moins de représentants que le minimum voulu par l’alliance.',
    'more-seats-than-most': 'Il y a plus de représentants que le maximum voulu par l’alliance.',
    'half-or-more-without-authority': 'La moitié ou plus ne peut pas engager son organisation.',
    'some-without-authority': 'Moins de la moitié ne peut pas engager son organisation.',
  },
  sentences: {
    'no-seats': (told, say) =>
      `Aucun siège à la table n’est noté, alors qu’on y attend ${say.count(told.kinds, 'type d’acteur', 'types d’acteurs')} : on ne sait pas qui y est.`,
    'seats.nobody': (told, say) =>
      `Personne à la table ne parle pour ${kind(told, say)}, alors qu’on y attend ${say.count(told.expected, 'siège', 'sièges')}.${also(told, say)}`,
    'seats.nobody-known': (told, say) =>
      `On ne connaît personne à la table qui parle pour ${kind(told, say)}, alors qu’on y attend ${say.count(told.expected, 'siège', 'sièges')} ; pour ${say.count(told.withoutKind, 'siège', 'sièges')}, le type n’est pas noté.${also(told, say)}`,
    'seats.few': (told, say) =>
      `${say.count(told.seats, 'siège parle', 'sièges parlent')} pour ${kind(told, say)}, alors qu’on en attend ${say.number(told.expected)}.${also(told, say)}`,
    'seats.no-authority': (told, say) =>
      `Pour ${kind(told, say)}, il y a ${say.count(told.seats, 'siège', 'sièges')}, mais aucun qui puisse engager son organisation.${also(told, say)}`,
    'representatives.too-few': (told, say) =>
      `${say.count(told.seats, 'représentant siège', 'représentants siègent')} à la table, pour ${say.count(told.organisations, 'organisation', 'organisations')} ; l’alliance en veut au moins ${say.number(told.least)}.`,
    'representatives.too-many': (told, say) =>
      `${say.count(told.seats, 'représentant siège', 'représentants siègent')} à la table, pour ${say.count(told.organisations, 'organisation', 'organisations')} ; l’alliance en veut au plus ${say.number(told.most)}.`,
    authority: (told, say) =>
      `Sur ${say.count(told.seats, 'représentant', 'représentants')}, ${say.count(told.without, 'ne peut pas', 'ne peuvent pas')} engager ${told.without === 1 ? 'son' : 'leur'} organisation et ${say.count(told.withAuthority, 'le peut', 'le peuvent')}${told.notAsked > 0 ? ` ; à ${say.number(told.notAsked)}, personne ne l’a demandé` : ''}.`,
  },
}

const shares = ({ inCore, core, inRegion, region, expected }: Parameters<'sector-balance.over'>, say: Say) =>
  `${say.number(inCore)} sur ${say.count(core, 'organisation', 'organisations')} à la table, contre ${say.number(inRegion)} sur ${say.number(region)} dans la région ; à la même part, ce serait ${expected < 1 ? 'moins d’une' : `environ ${say.number(Math.round(expected))}`}.`

export const sectorBalance: AnalysisWords<
  'sector-balance' | 'small-core',
  keyof typeof sectorBalanceSeriousness,
  BalanceKey
> = {
  kinds: {
    'sector-balance': {
      name: 'Équilibre des secteurs',
      method:
        'Les parts des secteurs parmi les organisations qui ont un siège, comparées à celles parmi toutes les organisations de la région. Une organisation entière de plus ou de moins qu’à la même part compte comme trop ou trop peu ; une organisation de deux secteurs est dans les deux.',
    },
    'small-core': {
      name: 'Trop peu pour comparer',
      method: 'Avec moins de cinq organisations à la table, les parts des secteurs ne veulent rien dire.',
    },
  },
  reasons: {
    'sector-not-at-the-table': 'Personne à la table n’est d’un secteur que la région possède.',
    'sector-under-represented': 'Au moins une organisation de moins qu’à la part de la région.',
    'sector-over-represented': 'Au moins une organisation de plus qu’à la part de la région.',
    'too-few-seated-to-compare': 'Trop peu d’organisations siègent pour comparer leurs secteurs.',
  },
  sentences: {
    'sector-balance.none': (told, say) =>
      `Le secteur « ${say.name(told.sector)} » n’est pas à la table : ${shares(told, say)}`,
    'sector-balance.under': (told, say) =>
      `Le secteur « ${say.name(told.sector)} » est sous-représenté : ${shares(told, say)}`,
    'sector-balance.over': (told, say) =>
      `Le secteur « ${say.name(told.sector)} » est surreprésenté : ${shares(told, say)}`,
    'small-core': (told, say) =>
      `${say.count(told.core, 'organisation qui a un siège a', 'organisations qui ont un siège ont')} un secteur noté : à moins de ${say.number(told.fewest)}, leurs parts ne se comparent pas à celles de la région.`,
  },
}
