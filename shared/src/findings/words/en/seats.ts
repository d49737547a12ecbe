import type { seatsSeriousness } from '../../analyses/seats.ts'
import type { sectorBalanceSeriousness } from '../../analyses/sector-balance.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type SeatKey = Extract<
  SentenceKey,
  'no-seats' | 'authority' | `seats.${string}` | `representatives.${string}`
>
type BalanceKey = Extract<SentenceKey, 'small-core' | `sector-balance.${string}`>

const also = ({ ofKind, missing }: Parameters<'seats.few'>, say: Say) => {
  const recorded =
    ofKind > 0
      ? ` ${say.count(ofKind, 'organisation of this kind is', 'organisations of this kind are')} recorded.`
      : ' No organisation of this kind is recorded.'
  return `${recorded}${missing.length > 0 ? ` Being looked for: ${say.names(missing)}.` : ''}`
}

export const seats: AnalysisWords<
  'no-seats' | 'seats' | 'representatives' | 'authority',
  keyof typeof seatsSeriousness,
  SeatKey
> = {
  kinds: {
    'no-seats': { name: 'Nobody at the table', method: 'Whether any seat at the table is recorded.' },
    seats: {
      name: 'Kinds of actor at the table',
      method:
        'Kinds of actor with fewer seats than expected. A seat speaks for the kind that it names, else for those of its organisation; one that speaks for two kinds counts in both.',
    },
    representatives: {
      name: 'Number of representatives',
      method: 'Seats of existing and developing organisations, against the numbers that the alliance sets.',
    },
    authority: {
      name: 'Authority to commit',
      method: 'Seats whose holders may not commit their organisation.',
    },
  },
  reasons: {
    'no-seat-recorded': 'No seat at the table is recorded: who sits there is not known.',
    'kind-without-seat': 'A kind of actor that is expected has no seat.',
    'kind-without-known-seat':
      'A kind of actor that is expected has no known seat; for some seats the kind is not recorded.',
    'kind-with-fewer-seats-than-expected': 'A kind of actor has fewer seats than expected.',
    'kind-without-authority': 'None of those who sit there for this kind may commit their organisation.',
    'fewer-seats-than-least': 'Fewer sit at the table than the alliance wants at least.',
    'more-seats-than-most': 'More sit at the table than the alliance wants at most.',
    'half-or-more-without-authority': 'Half or more may not commit their organisation.',
    'some-without-authority': 'Fewer than half may not commit their organisation.',
  },
  sentences: {
    'no-seats': (told, say) =>
      `No seat at the table is recorded, though ${say.count(told.kinds, 'kind of actor is', 'kinds of actor are')} expected there: who sits there is not known.`,
    'seats.nobody': (told, say) =>
      `Nobody at the table speaks for ${say.name(told.actorKind)}, where ${say.count(told.expected, 'seat is', 'seats are')} expected.${also(told, say)}`,
    'seats.nobody-known': (told, say) =>
      `Nobody at the table is known to speak for ${say.name(told.actorKind)}, where ${say.count(told.expected, 'seat is', 'seats are')} expected; for ${say.count(told.withoutKind, 'seat', 'seats')} the kind is not recorded.${also(told, say)}`,
    'seats.few': (told, say) =>
      `${say.count(told.seats, 'seat speaks', 'seats speak')} for ${say.name(told.actorKind)}, where ${say.number(told.expected)} are expected.${also(told, say)}`,
    'seats.no-authority': (told, say) =>
      `${say.count(told.seats, 'seat speaks', 'seats speak')} for ${say.name(told.actorKind)}, but without authority to commit the organisation.${also(told, say)}`,
    'representatives.too-few': (told, say) =>
      `${say.count(told.seats, 'representative sits', 'representatives sit')} at the table, for ${say.count(told.organisations, 'organisation', 'organisations')}; the alliance wants at least ${say.number(told.least)}.`,
    'representatives.too-many': (told, say) =>
      `${say.count(told.seats, 'representative sits', 'representatives sit')} at the table, for ${say.count(told.organisations, 'organisation', 'organisations')}; the alliance wants at most ${say.number(told.most)}.`,
    authority: (told, say) =>
      `Of ${say.count(told.seats, 'representative', 'representatives')}, ${say.number(told.without)} may not commit their organisation and ${say.number(told.withAuthority)} may${told.notAsked > 0 ? `; ${say.count(told.notAsked, 'has', 'have')} not been asked` : ''}.`,
  },
}

const shares = ({ inCore, core, inRegion, region, expected }: Parameters<'sector-balance.over'>, say: Say) =>
  `${say.number(inCore)} of ${say.count(core, 'organisation', 'organisations')} at the table, but ${say.number(inRegion)} of ${say.number(region)} in the region; at that share it would be ${expected < 1 ? 'fewer than 1' : `about ${say.number(Math.round(expected))}`}.`

export const sectorBalance: AnalysisWords<
  'sector-balance' | 'small-core',
  keyof typeof sectorBalanceSeriousness,
  BalanceKey
> = {
  kinds: {
    'sector-balance': {
      name: 'Balance of sectors',
      method:
        'Shares of the sectors among the organisations with a seat, beside those among all organisations of the region. One whole organisation more or less than at the same share counts as too many or too few; an organisation of two sectors is in both.',
    },
    'small-core': {
      name: 'Too few to compare',
      method: 'With fewer than five organisations at the table, shares of sectors mean nothing.',
    },
  },
  reasons: {
    'sector-not-at-the-table': 'Nobody of a sector that the region has is at the table.',
    'sector-under-represented': 'At least one organisation fewer than at the region’s share.',
    'sector-over-represented': 'At least one organisation more than at the region’s share.',
    'too-few-seated-to-compare': 'Too few organisations sit at the table to compare their sectors.',
  },
  sentences: {
    'sector-balance.none': (told, say) =>
      `The sector ${say.name(told.sector)} is not at the table: ${shares(told, say)}`,
    'sector-balance.under': (told, say) =>
      `The sector ${say.name(told.sector)} is under-represented: ${shares(told, say)}`,
    'sector-balance.over': (told, say) =>
      `The sector ${say.name(told.sector)} is over-represented: ${shares(told, say)}`,
    'small-core': (told, say) =>
      `${say.count(told.core, 'organisation with a seat has', 'organisations with a seat have')} a recorded sector: with fewer than ${say.number(told.fewest)}, their shares cannot be compared with the region’s.`,
  },
}
