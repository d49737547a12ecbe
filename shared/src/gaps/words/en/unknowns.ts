import type { unknownsSeriousness } from '../../unknowns.ts'
import type { Say } from '../say.ts'
import type { AnalysisWords } from '../wording.ts'

type Kind =
  | 'unplaced'
  | 'unmapped'
  | 'unverified'
  | 'without-sector'
  | 'without-influence'
  | 'not-surveyed'
  | 'unconfirmed-ties'
  | 'without-needs'
  | 'without-kind'
  | 'authority-not-asked'
  | 'no-region'

type Share = { unknown: number; total: number }
type Interval = { lowest: number; now: number; highest: number; of: number }

const share = ({ unknown, total }: Share, say: Say, one: string, other: string) =>
  `${say.number(unknown)} of ${say.count(total, one, other)}`

/** What the figures of coverage could be, for what is not known. */
const cells = ({ lowest, now, highest, of }: Interval, say: Say) => {
  if (of === 0) return ''
  const enough = `cells of the coverage matrix that have enough are ${say.number(now)} of ${say.number(of)}`
  if (lowest === highest) return ` The ${enough}, whatever the answer.`
  return ` As recorded, the ${enough}; they may be between ${say.number(lowest)} and ${say.number(highest)}.`
}

/** The same of any other figure. */
const interval = ({ lowest, now, highest, of }: Interval, say: Say, what: string) => {
  if (of === 0) return ''
  const recorded = ` ${what} are ${say.number(now)} of ${say.number(of)}`
  if (lowest === highest) return `${recorded}, whatever the answer.`
  return `${recorded}; they may be between ${say.number(lowest)} and ${say.number(highest)}.`
}

export const unknowns: AnalysisWords<Kind, keyof typeof unknownsSeriousness, Kind> = {
  kinds: {
    unplaced: {
      name: 'Without a place',
      method:
        'Organisations that stand in no row of the coverage matrix, though they may belong in one, and what they could change in it.',
    },
    unmapped: { name: 'Not on the map', method: 'Organisations without any point.' },
    unverified: {
      name: 'Not verified for long',
      method: 'Organisations that nobody has verified within the time the alliance sets, a year as a rule.',
    },
    'without-sector': { name: 'Without a sector', method: 'Organisations of which no sector is recorded.' },
    'without-influence': {
      name: 'Influence not judged',
      method:
        'Organisations whose influence nobody has judged: they are missing from what is said of engagement.',
    },
    'not-surveyed': {
      name: 'Not looked at',
      method: 'Cells of the coverage matrix where nobody is recorded and nobody has looked.',
    },
    'unconfirmed-ties': {
      name: 'Ties not confirmed',
      method: 'Pairs of organisations whose tie only one side claims, or somebody has seen.',
    },
    'without-needs': {
      name: 'Needs not recorded',
      method:
        'Organisations of which it is not recorded which needs they serve, and how many needs enough could serve if they serve them all.',
    },
    'without-kind': {
      name: 'Kind of actor not recorded',
      method:
        'Organisations of which no kind of actor is recorded, and what seats without a kind could change.',
    },
    'authority-not-asked': {
      name: 'Authority not asked',
      method: 'Seats of which nobody has asked whether their holders may commit their organisation.',
    },
    'no-region': {
      name: 'No region drawn',
      method:
        'Organisations that serve needs while neither a boundary nor a territory is drawn: whether a need is served outside the region only cannot be said.',
    },
  },
  reasons: {
    'unknown-of-half-or-more': 'Not known of half or more.',
    'unknown-of-a-tenth-or-more': 'Not known of a tenth or more.',
    'unknown-of-fewer-than-a-tenth': 'Not known of fewer than a tenth.',
    'no-region-drawn': 'Neither a boundary nor a territory is drawn.',
  },
  sentences: {
    unplaced: (told, say) =>
      `${share(told, say, 'organisation stands', 'organisations stand')} in no place of the matrix.${cells(told, say)}`,
    unmapped: (told, say) => `${share(told, say, 'organisation is', 'organisations are')} not on the map.`,
    unverified: (told, say) =>
      `${share(told, say, 'organisation has', 'organisations have')} not been verified for long, or never.${cells(told, say)}`,
    'without-sector': (told, say) =>
      `${share(told, say, 'organisation has', 'organisations have')} no recorded sector.${cells(told, say)}`,
    'without-influence': (told, say) =>
      `The influence of ${share(told, say, 'organisation', 'organisations')} has not been judged: the engagement of the influential may lack some of them.`,
    'not-surveyed': (told, say) =>
      `Nobody has looked in ${share(told, say, 'cell', 'cells')} where nobody is recorded.${cells(told, say)}`,
    'unconfirmed-ties': (told, say) =>
      `${share(told, say, 'tie is', 'ties are')} not confirmed by both sides. Organisations without a tie are ${say.number(told.now)} of ${say.number(told.of)} as recorded, and ${say.number(told.highest)} if none of these ties exists.`,
    'without-needs': (told, say) =>
      `${share(told, say, 'organisation has', 'organisations have')} no recorded need that they serve.${interval(told, say, 'Needs that enough organisations are recorded to serve')}`,
    'without-kind': (told, say) =>
      `${share(told, say, 'organisation has', 'organisations have')} no recorded kind of actor.${interval(told, say, 'Kinds of actor with as many seats as expected')}`,
    'authority-not-asked': (told, say) =>
      `Nobody has asked ${share(told, say, 'representative', 'representatives')} at the table whether they may commit their organisation: between ${say.number(told.lowest)} and ${say.number(told.highest)} may.`,
    'no-region': (told, say) =>
      `Neither a boundary nor a territory is drawn: of ${share(told, say, 'organisation', 'organisations')}, which serve needs, nobody can say whether they do so in the region.`,
  },
}
