import type { accessSeriousness } from '../../access-gaps.ts'
import type { Say } from '../say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording.ts'

type Key = Extract<SentenceKey, `access${string}`>
type Told = Parameters<'access.nobody-placed'>

const ruralAndUrban = ({ rural, ruralLeftOut, urban, urbanLeftOut, ruralBelow }: Told, say: Say) =>
  rural > 0 && urban > 0
    ? ` C’est le cas de ${say.percent(ruralLeftOut, rural)} d’entre eux dans les lieux de moins de ${say.number(ruralBelow)} habitants, de ${say.percent(urbanLeftOut, urban)} dans les autres.`
    : ''

const interval = ({ fewest, leftOut, inhabitants, unplaced, unsaid }: Told, say: Say) => {
  const [least, most] = [say.percent(fewest, inhabitants), say.percent(leftOut, inhabitants)]
  if (least === most) return ''
  const why = [
    ...(unplaced > 0
      ? [say.count(unplaced, 'organisation sans lieu connu', 'organisations sans lieu connu')]
      : []),
    ...(unsaid > 0
      ? [
          say.count(
            unsaid,
            'organisation dont personne n’a noté ce qu’elle fait',
            'organisations dont personne n’a noté ce qu’elles font',
          ),
        ]
      : []),
  ]
  const cause = why.length > 0 ? `, selon ${say.list(why)}` : ', selon des lieux qui ne sont pas connus'
  return ` La part véritable se situe entre ${least} et ${most}${cause}.`
}

const roughly = ({ roughlyPlaced }: Told, say: Say) =>
  roughlyPlaced > 0
    ? ` ${say.count(roughlyPlaced, 'organisation n’est connue', 'organisations ne sont connues')} qu’au kilomètre ou à la localité près : les distances sont approximatives.`
    : ''

/** To a tenth, so that what is just beyond the reach is seen to be. */
const kilometres = (metres: number, say: Say) => `${say.number(Math.round(metres / 100) / 10)} km`

const leftOut = (told: Parameters<'access.left-out'>, say: Say) => {
  const { service, reachMetres, largest, largestMetres } = told
  const far = largest.map((place, at) => `${say.name(place)} (${kilometres(largestMetres[at] ?? 0, say)})`)
  return `${say.number(told.leftOut)} des ${say.number(told.inhabitants)} habitants de la région (${say.percent(told.leftOut, told.inhabitants)}) sont à plus de ${say.distance(reachMetres)} de l’organisation la plus proche recensée pour « ${say.name(service)} » ; les plus grands lieux concernés : ${say.list(far)}.${ruralAndUrban(told, say)}${interval(told, say)}${roughly(told, say)}`
}

const nobodyPlaced = ({ service, reachMetres, unplaced, fewest, inhabitants }: Told, say: Say) =>
  `Personne ne peut dire qui habite à plus de ${say.distance(reachMetres)} d’une organisation pour « ${say.name(service)} » : ${
    unplaced === 1
      ? 'la seule qui soit recensée n’a pas de lieu'
      : `aucune des ${say.number(unplaced)} recensées n’a de lieu`
  } sur la carte.${fewest > 0 ? ` C’est le cas d’au moins ${say.percent(fewest, inhabitants)} des habitants, où qu’elles soient.` : ''}`

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
      'Aucun lieu peuplé connu ne se trouve dans le périmètre de la région : personne ne peut dire qui habite loin de toute aide.',
  },
}
