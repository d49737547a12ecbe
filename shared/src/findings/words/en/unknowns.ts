import type { unknownsSeriousness } from '../../analyses/unknowns.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords } from '../wording/wording.ts'

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

const share = ({ unknown, total }: Share, say: Say, one = 'organisation', other = 'organisations') =>
  `${say.number(unknown)} of ${say.count(total, one, other)}`

/** Of one or of many, whatever they are of: "1 of 5 organisations has". */
const verb = ({ unknown }: Share, one: string, other: string) => (unknown === 1 ? one : other)

/** "6 or 7", "anything from 10 to 15". */
const span = (lowest: number, highest: number, say: Say) =>
  highest - lowest === 1
    ? `${say.number(lowest)} or ${say.number(highest)}`
    : `anything from ${say.number(lowest)} to ${say.number(highest)}`

/** What the figures of coverage could be, for what is not known. */
const cells = ({ lowest, now, highest, of }: Interval, say: Say, taken = 'in truth ') => {
  if (of === 0) return ''
  const enough = `${say.number(now)} of ${say.count(of, 'cell', 'cells')} of the coverage matrix ${now === 1 ? 'has' : 'have'} enough organisations`
  if (lowest === highest) return ` As recorded, ${enough}, whatever the answer.`
  return ` As recorded, ${enough}; ${taken}it may be ${span(lowest, highest, say)}.`
}

/** The same of any other figure. */
const interval = (
  { lowest, now, highest, of }: Interval,
  say: Say,
  what: { one: string; other: string; has: string; have: string },
) => {
  if (of === 0) return ''
  const recorded = ` As recorded, ${say.number(now)} of ${say.count(of, what.one, what.other)} ${now === 1 ? what.has : what.have}`
  if (lowest === highest) return `${recorded}, whatever the answer.`
  return `${recorded}; in truth it may be ${span(lowest, highest, say)}.`
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
    'without-sector': { name: 'Without a sector', method: 'Organisations for which no sector is recorded.' },
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
        'Organisations for which it is not recorded which needs they serve, and how many needs would be served by enough if these served them all.',
    },
    'without-kind': {
      name: 'Kind of actor not recorded',
      method:
        'Organisations for which no kind of actor is recorded, and what seats without a kind could change.',
    },
    'authority-not-asked': {
      name: 'Authority not asked',
      method: 'Seats whose holders nobody has asked whether they may commit their organisation.',
    },
    'no-region': {
      name: 'No region drawn',
      method:
        'Organisations that serve needs while neither a boundary nor a territory is drawn: whether a need is served outside the region only cannot be said.',
    },
  },
  reasons: {
    'unknown-of-half-or-more': 'Unknown for half or more.',
    'unknown-of-a-tenth-or-more': 'Unknown for a tenth or more.',
    'unknown-of-fewer-than-a-tenth': 'Unknown for fewer than a tenth.',
    'no-region-drawn': 'Neither a boundary nor a territory is drawn.',
  },
  sentences: {
    unplaced: (told, say) =>
      `${share(told, say)} ${verb(told, 'stands', 'stand')} in no place of the matrix.${cells(told, say, 'if each is in one place, ')}`,
    unmapped: (told, say) => `${share(told, say)} ${verb(told, 'is', 'are')} not on the map.`,
    unverified: (told, say) =>
      `${share(told, say)} ${verb(told, 'has', 'have')} not been verified for long, or never.${cells(told, say)}`,
    'without-sector': (told, say) =>
      `${share(told, say)} ${verb(told, 'has', 'have')} no recorded sector.${cells(told, say, 'if each is of one sector, ')}`,
    'without-influence': (told, say) =>
      `The influence of ${share(told, say)} has not been judged: some influential ones may be missing from what is said of engagement.`,
    'not-surveyed': (told, say) =>
      `Nobody has looked in ${share(told, say, 'cell', 'cells')} where nobody is recorded.${cells(told, say)}`,
    'unconfirmed-ties': (told, say) =>
      `${share(told, say, 'tie', 'ties')} ${verb(told, 'is', 'are')} not confirmed by both sides. As recorded, ${say.number(told.now)} of ${say.count(told.of, 'organisation', 'organisations')} ${told.now === 1 ? 'has' : 'have'} no tie; if none of these ties exists, ${say.number(told.highest)} ${told.highest === 1 ? 'has' : 'have'} none.`,
    'without-needs': (told, say) =>
      `For ${share(told, say)} nobody has recorded which needs ${verb(told, 'it serves', 'they serve')}.${interval(told, say, { one: 'need', other: 'needs', has: 'is served by enough', have: 'are served by enough' })}`,
    'without-kind': (told, say) =>
      `${share(told, say)} ${verb(told, 'has', 'have')} no recorded kind of actor.${interval(told, say, { one: 'kind of actor', other: 'kinds of actor', has: 'has as many seats as expected', have: 'have as many seats as expected' })}`,
    'authority-not-asked': (told, say) =>
      `Nobody has asked ${share(told, say, 'representative', 'representatives')} at the table whether they may commit their organisation: ${span(told.lowest, told.highest, say)} may.`,
    'no-region': (told, say) =>
      `Neither a boundary nor a territory is drawn: whether ${share(told, say)} ${verb(told, 'serves', 'serve')} needs inside the region or outside cannot be said.`,
  },
}
