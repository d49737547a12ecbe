import type { accessSeriousness } from '../../analyses/access.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type Key = Extract<SentenceKey, `access${string}`>
type Told = Parameters<'access.nobody-placed'>

/** Between what shares it is, what nobody knows that could change it, and how rough the distances are. */
const unknown = ({ fewest, leftOut, inhabitants, unplaced, unsaid, roughlyPlaced }: Told, say: Say) => {
  const [least, most] = [say.atLeastPercent(fewest, inhabitants), say.percent(leftOut, inhabitants)]
  const organisations = (n: number) => say.count(n, 'organisation', 'organisations')
  const rough = roughlyPlaced > 0 ? `the distances to ${organisations(roughlyPlaced)} are rough` : ''
  if (fewest === leftOut || least === most) return rough && ` Note that ${rough}.`
  const why = [
    ...(unplaced > 0 ? [`${organisations(unplaced)} without a place`] : []),
    ...(unsaid > 0 ? [`${organisations(unsaid)} whose work is not recorded`] : []),
  ]
  const cause = why.length > 0 ? say.list(why) : 'places that are not recorded'
  return ` The true share lies between ${least} and ${most}, depending on ${cause}${rough && `; ${rough}`}.`
}

/** What is just beyond the reach is seen to be. */
const kilometres = (metres: number, say: Say) => `${say.number(metres / 1000)} km`

const leftOut = (told: Parameters<'access.left-out'>, say: Say) => {
  const { service, reachMetres, largest, largestMetres } = told
  const far = largest.map((place, at) => `${say.name(place)} (${kilometres(largestMetres[at] ?? 0, say)})`)
  const others = told.places - far.length
  const places = [...far, ...(others > 0 ? [say.count(others, 'other place', 'other places')] : [])]
  return `${say.number(told.leftOut)} of the ${say.number(told.inhabitants)} inhabitants of the region (${say.percent(told.leftOut, told.inhabitants)}) are farther than ${say.distance(reachMetres)} from the nearest organisation recorded for ${say.name(service)}: in ${say.list(places)}.${unknown(told, say)}`
}

const nobodyPlaced = ({ service, reachMetres, unplaced, fewest, inhabitants }: Told, say: Say) =>
  `Nobody can say who is farther than ${say.distance(reachMetres)} from an organisation for ${say.name(service)}: ${
    unplaced === 1
      ? 'the only one recorded has no place'
      : `none of the ${say.number(unplaced)} recorded has a place`
  } on the map.${100 * fewest >= inhabitants ? ` It is at least ${say.atLeastPercent(fewest, inhabitants)} of the inhabitants, wherever they are.` : ''}`

export const access: AnalysisWords<'access' | 'access-unknown', keyof typeof accessSeriousness, Key> = {
  kinds: {
    access: {
      name: 'Far from help',
      method:
        'The inhabitants of the populated places of the region that are farther than the chosen distance, as the crow flies on the globe, from the nearest organisation of a sector or serving a need. Each place counts at its centre; places of fewer than about 1,000 inhabitants are not in the list of places. The lower end of a range is what no placing of the organisations without a place could better.',
    },
    'access-unknown': {
      name: 'Nobody knows who has far to go',
      method:
        'Who lives near whom can be told only of a region that is drawn and has populated places in it.',
    },
  },
  reasons: {
    'half-or-more-out-of-reach': 'Half of the inhabitants or more are out of reach.',
    'tenth-or-more-out-of-reach': 'A tenth of the inhabitants or more are out of reach.',
    'fewer-than-a-tenth-out-of-reach': 'Fewer than a tenth of the inhabitants are out of reach.',
    'nobody-on-the-map': 'None of the organisations recorded is on the map.',
    'region-not-known': 'Nobody knows whom the region is home to.',
  },
  sentences: {
    'access.left-out': leftOut,
    'access.nobody-placed': nobodyPlaced,
    'access-unknown.no-region': ({ organisations }, say) =>
      `No boundary and no territory is drawn, so that nobody can say who lives far from the ${say.count(organisations, 'organisation', 'organisations')} of the alliance.`,
    'access-unknown.no-place': () =>
      'The list of populated places has none in the region, so that nobody can say who lives far from help.',
  },
}
