import type { dependenceSeriousness } from '../../analyses/dependence.ts'
import type { sectorTiesSeriousness } from '../../analyses/sector-ties.ts'
import type { separationSeriousness } from '../../analyses/separation.ts'
import type { AnalysisWords } from '../wording/wording.ts'

export const separation: AnalysisWords<
  'no-ties' | 'isolates' | 'separate-groups',
  keyof typeof separationSeriousness,
  'no-ties' | 'isolates' | 'separate-groups'
> = {
  kinds: {
    'no-ties': {
      name: 'No ties recorded',
      method: 'Existing partnerships between organisations that exist or are developing.',
    },
    isolates: {
      name: 'Organisations without a tie',
      method: 'Organisations that no existing partnership ties to another one.',
    },
    'separate-groups': {
      name: 'Groups apart',
      method: 'Organisations that partnerships hold together, in groups of two or more.',
    },
  },
  reasons: {
    'no-tie-recorded': 'No tie is recorded at all, which says more about the base than about the region.',
    'half-or-more-isolated': 'Half of the organisations or more have no tie.',
    'fewer-than-half-isolated': 'Some organisations have no tie.',
    'no-group-holds-half': 'No group holds half of the organisations that have ties.',
    'some-groups-apart': 'Some groups have no tie to the largest one.',
  },
  sentences: {
    'no-ties': ({ organisations, wanted }, say) =>
      `No existing tie is recorded between the ${say.number(organisations)} organisations${
        wanted > 0 ? `; ${say.count(wanted, 'tie is', 'ties are')} wished for` : ''
      }. Nothing can be said about how they work together until some are.`,
    isolates: ({ isolated, organisations, onlyUnconfirmed }, say) =>
      `${say.number(isolated)} of ${say.count(organisations, 'organisation', 'organisations')} ${isolated === 1 ? 'has' : 'have'} no recorded tie to any other${
        onlyUnconfirmed > 0
          ? `; ${say.count(onlyUnconfirmed, 'more has', 'more have')} only ties that are not confirmed by both sides`
          : ''
      }.`,
    'separate-groups': ({ groups, largest, apart, organisations }, say) =>
      `The ${say.number(organisations)} organisations with ties fall into ${say.number(groups)} groups: ${say.number(largest)} in the largest, ${say.number(apart)} apart from it.`,
  },
}

export const sectorTies: AnalysisWords<
  'sector-ties',
  keyof typeof sectorTiesSeriousness,
  'sector-ties.none' | 'sector-ties.few' | 'sector-ties.too-small-to-say'
> = {
  kinds: {
    'sector-ties': {
      name: 'Sectors that hardly work together',
      method:
        'Ties between two sectors, against those to be expected if everybody chose as many partners by lot. Where few are expected, chance alone explains what is missing.',
    },
  },
  reasons: {
    'no-tie-where-some-expected': 'Not one tie, where chance alone would bring several.',
    'few-of-the-ties-expected': 'Far fewer ties than would be expected.',
    'too-few-expected-to-say': 'So few ties are to be expected that their lack says little.',
  },
  sentences: {
    'sector-ties.none': ({ one, other, expected }, say) =>
      `No tie is recorded between ${say.name(one)} and ${say.name(other)}, where about ${say.number(expected)} would be expected.`,
    'sector-ties.few': ({ one, other, observed, expected }, say) =>
      `${say.count(observed, 'tie joins', 'ties join')} ${say.name(one)} and ${say.name(other)}, where about ${say.number(expected)} would be expected.`,
    'sector-ties.too-small-to-say': ({ one, other, observed, expected }, say) =>
      `${say.count(observed, 'tie joins', 'ties join')} ${say.name(one)} and ${say.name(other)}. Only about ${say.number(expected)} would be expected: too few to conclude anything.`,
  },
}

export const dependence: AnalysisWords<
  'cut-point' | 'broker',
  keyof typeof dependenceSeriousness,
  'cut-point' | 'broker'
> = {
  kinds: {
    'cut-point': {
      name: 'Connected by one alone',
      method: 'Organisations without which others would be cut off from the rest of the network.',
    },
    broker: {
      name: 'Brokers',
      method:
        'Organisations through which the shortest ways between others run, of at least a tenth of all pairs as a rule. A pair with several shortest ways counts in part. Told in networks of ten organisations or more, as a rule; the alliance may set both.',
    },
  },
  reasons: {
    'half-or-more-cut-off': 'Several organisations would be cut off, half of its group or more.',
    'several-cut-off': 'Several organisations would be cut off, fewer than half of its group.',
    'one-cut-off': 'One organisation would be cut off.',
    'quarter-of-paths-through-one': 'The shortest ways of a quarter of all pairs or more run through it.',
    'many-paths-through-one': 'The shortest ways of many pairs run through it, of a tenth or more as a rule.',
  },
  sentences: {
    'cut-point': ({ organisation, cutOff, parts, pairs }, say) =>
      `Without ${say.name(organisation)}, its group falls into ${say.number(parts)} parts: ${say.count(cutOff, 'organisation is', 'organisations are')} cut off, and ${say.count(pairs, 'pair finds', 'pairs find')} no way to each other.`,
    broker: ({ organisation, percentOfPairs }, say) =>
      `Of all pairs of others, ${say.percent(percentOfPairs, 100)} find their shortest way to each other through ${say.name(organisation)}. Nobody would be cut off without it, but ways would be longer or fewer.`,
  },
}
