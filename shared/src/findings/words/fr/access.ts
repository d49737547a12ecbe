import type { accessSeriousness } from '../../analyses/access.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type Key = Extract<SentenceKey, `access${string}`>
type Told = Parameters<'access.nobody-placed'>

/** Between what shares it is, what nobody knows that could change it, and how rough the distances are. */
const unknown = ({ fewest, leftOut, inhabitants, unplaced, unsaid, roughlyPlaced }: Told, say: Say) => {
  const [least, most] = [say.atLeastPercent(fewest, inhabitants), say.percent(leftOut, inhabitants)]
  const organisations = (n: number) => say.count(n, 'organisation', 'organisations')
  const rough =
    roughlyPlaced > 0 ? `les distances sont approximatives pour ${organisations(roughlyPlaced)}` : ''
  if (fewest === leftOut || least === most) return rough && ` À noter : ${rough}.`
  const why = [
    ...(unplaced > 0 ? [`${organisations(unplaced)} sans lieu connu`] : []),
    ...(unsaid > 0 ? [`${organisations(unsaid)} dont l’activité n’est pas notée`] : []),
  ]
  const cause = why.length > 0 ? say.list(why) : 'des lieux qui ne sont pas connus'
  return ` La part véritable se situe entre ${least} et ${most}, selon ${cause}${rough && ` ; ${rough}`}.`
}

/** What is just beyond the reach is seen to be. */
const kilometres = (metres: number, say: Say) => `${say.number(metres / 1000)} km`

const leftOut = (told: Parameters<'access.left-out'>, say: Say) => {
  const { service, reachMetres, largest, largestMetres } = told
  const far = largest.map((place, at) => `${say.name(place)} (${kilometres(largestMetres[at] ?? 0, say)})`)
  const others = told.places - far.length
  const places = [...far, ...(others > 0 ? [say.count(others, 'autre lieu', 'autres lieux')] : [])]
  return `${say.number(told.leftOut)} des ${say.number(told.inhabitants)} habitants de la région (${say.percent(told.leftOut, told.inhabitants)}) sont à plus de ${say.distance(reachMetres)} de l’organisation la plus proche recensée pour « ${say.name(service)} » ; lieux concernés : ${say.list(places)}.${unknown(told, say)}`
}

const nobodyPlaced = ({ service, reachMetres, unplaced, fewest, inhabitants }: Told, say: Say) =>
  `Personne ne peut dire qui habite à plus de ${say.distance(reachMetres)} d’une organisation pour « ${say.name(service)} » : ${
    unplaced === 1
      ? 'la seule qui soit recensée n’a pas de lieu'
      : `aucune des ${say.number(unplaced)} recensées n’a de lieu`
  } sur la carte.${100 * fewest >= inhabitants ? ` C’est le cas d’au moins ${say.atLeastPercent(fewest, inhabitants)} des habitants, où qu’elles soient.` : ''}`

export const access: AnalysisWords<'access' | 'access-unknown', keyof typeof accessSeriousness, Key> = {
  kinds: {
    access: {
      name: 'Loin de toute aide',
      method:
        'Les habitants des lieux peuplés de la région qui sont à plus de la distance choisie, à vol d’oiseau sur le globe, de l’organisation la plus proche d’un secteur ou répondant à un besoin. Chaque lieu compte en son centre ; les lieux de moins de 1 000 habitants environ ne figurent pas dans la liste des lieux. Le bas de la fourchette est ce qu’aucun placement des organisations sans lieu ne pourrait améliorer.',
    },
    'access-unknown': {
      name: 'Éloignement inconnu',
      method:
        'On ne peut dire qui habite près de qui que dans une région dessinée où se trouvent des lieux peuplés.',
    },
  },
  reasons: {
    'half-or-more-out-of-reach': 'La moitié des habitants ou plus sont trop loin.',
    'tenth-or-more-out-of-reach': 'Un dixième des habitants ou plus sont trop loin.',
    'fewer-than-a-tenth-out-of-reach': 'Moins d’un dixième des habitants sont trop loin.',
    'nobody-on-the-map': 'Aucune des organisations recensées n’est sur la carte.',
    'region-not-known': 'Personne ne sait qui habite la région.',
  },
  sentences: {
    'access.left-out': leftOut,
    'access.nobody-placed': nobodyPlaced,
    'access-unknown.no-region': ({ organisations }, say) =>
      `Ni périmètre ni territoire n’est dessiné : personne ne peut dire qui habite loin ${organisations === 1 ? 'de la seule organisation' : `des ${say.number(organisations)} organisations`} de l’alliance.`,
    'access-unknown.no-place': () =>
      'Aucun lieu peuplé connu ne se trouve dans la région : personne ne peut dire qui habite loin de toute aide.',
  },
}
