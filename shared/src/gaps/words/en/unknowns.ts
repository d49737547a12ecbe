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

export const unknowns: AnalysisWords<Kind, keyof typeof unknownsSeriousness, Kind> = {
  kinds: {
    unplaced: {
      name: 'Without a place',
      method: 'Organisations that stand in no row of the coverage matrix, and what they could change in it.',
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
  },
  reasons: {
    'unknown-of-half-or-more': 'Not known of half or more.',
    'unknown-of-a-tenth-or-more': 'Not known of a tenth or more.',
    'unknown-of-fewer-than-a-tenth': 'Not known of fewer than a tenth.',
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
  },
}
