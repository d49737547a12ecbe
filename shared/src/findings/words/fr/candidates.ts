import type { Ref } from '../../finding.ts'
import type { Say } from '../wording/say.ts'
import type { CandidateWords, MissingActorWords } from '../wording/wording.ts'
import { at } from './at.ts'

const does = (of: Ref, say: Say) =>
  of.noun === 'need'
    ? `Répond au besoin « ${say.name(of)} »`
    : `Travaille dans le secteur « ${say.name(of)} »`

export const candidates: CandidateWords = {
  'provides-elsewhere': ({ of }, say) => `${does(of, say)} ailleurs.`,
  'may-be-there': ({ of }, say) =>
    `${does(of, say)} ; un de ses lieux n’est pas noté, elle y est peut-être déjà.`,
  'could-take-seat': ({ of }, say) => `Est notée sous « ${say.name(of)} » et n’a pas de siège à la table.`,
  'provides-informally': ({ of }, say) => `${does(of, say)} déjà, sans accord noté.`,
  'related-sector': ({ sector, of, both, organisations }, say) =>
    `Est du secteur « ${say.name(sector)} » : sur ${say.count(organisations, 'organisation', 'organisations')}, ${say.count(both, 'est notée', 'sont notées')} aussi pour « ${say.name(of)} ».`,
  'beneficiaries-need': ({ of }, say) =>
    `D’après ce qui est noté, ses bénéficiaires ont le besoin « ${say.name(of)} ».`,
  'is-there': ({ places }, say) => `A un lieu ici : ${say.names(places, 3)}.`,
  'is-inside': () => 'A un lieu dans la région.',
  'is-near': ({ places, metres }, say) => `Est à ${say.distance(metres)} d’ici : ${say.names(places, 3)}.`,
  'trusted-tie': ({ organisation }, say) =>
    `A un lien confirmé des deux côtés avec ${say.name(organisation)}.`,
  'unconfirmed-tie': ({ organisation }, say) =>
    `A un lien avec ${say.name(organisation)}, pas encore confirmé.`,
  'shared-partners': ({ organisations }, say) =>
    `Partage des partenaires avec elle : ${say.names(organisations, 3)}.`,
  'near-organisation': ({ organisation, metres }, say) =>
    metres === null
      ? `Est dans la même localité que ${say.name(organisation)}.`
      : `Est à ${say.distance(metres)} de ${say.name(organisation)}.`,
  'same-sector': ({ sector }, say) => `Travaille aussi dans le secteur « ${say.name(sector)} ».`,
  'acts-with-others': () => 'Agit déjà avec les autres.',
}

export const missingActor: MissingActorWords = {
  name: ({ of, place }, say) => {
    const where = place ? ` ${at(place, say)}` : ''
    return of ? `Quelqu’un pour « ${say.name(of)} »${where}` : `Acteur manquant${where}`
  },
  role: ({ of, place, role }, say) => {
    if (!of) return ''
    if (role === 'seat') return `Parle pour « ${say.name(of)} » à la table.`
    const where = place ? ` ${at(place, say)}` : role === 'provider-inside' ? ' dans la région' : ''
    return `${does(of, say)}${where}.`
  },
}
