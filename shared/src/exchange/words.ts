import { fold } from '../names.ts'
import { engagementLevels, influences, precisions, statuses } from '../organisation-fields/choices.ts'
import { directions, formalities, partnershipKinds, partnershipStates, provenances } from '../partnerships.ts'
import { seatRoles } from '../seats.ts'
import { saysClosed } from './says-closed.ts'

/** What the values of each choice are called in English, French, Dutch and Swedish, besides their own names; folded. */
const words = {
  status: {
    existing: `exists, active, ongoing, open, operational, running, in operation, existant, existante, actif, active, ouvert,
      ouverte, en activite, en fonctionnement, en service, bestaand, actief, lopend, in bedrijf, befintlig, aktiv,
      finns, pagaende, i drift`,
    developing: `in development, emerging, planned, being set up, en developpement, en projet, en creation,
      in ontwikkeling, in oprichting, gepland, under utveckling, under uppbyggnad, planerad`,
    missing: `gap, wanted, missing actor, manquant, manquante, acteur manquant, absent, absente, ontbrekend, ontbreekt,
      ontbrekende actor, saknas, saknad, saknad aktor`,
    closed:
      'inactive, dissolved, ferme, fermee, inactif, dissous, gesloten, inactief, opgeheven, stangd, nedlagd, avvecklad',
  },
  influence: {
    low: '1, weak, small, faible, bas, basse, laag, klein, lag, liten, svag',
    medium: '2, average, mid, moyen, moyenne, middel, gemiddeld, medel, mellan, medelstor, medelhog',
    high: '3, strong, big, fort, forte, eleve, elevee, haut, haute, hoog, groot, hog, stor, stark',
  },
  engagement: {
    information: '1, inform, informing, informer, informeren, informatie, informera',
    consultation:
      '2, consult, consulting, consulter, consulteren, raadplegen, raadpleging, konsultera, samrad, konsultation',
    'deciding-together': `3, decide together, decision, co decision, decider ensemble, codecision, concertation,
      samen beslissen, meebeslissen, besluta tillsammans, medbeslutande`,
    'acting-together': `4, act together, collaboration, agir ensemble, collaboration, samen handelen, samen doen,
      samenwerken, agera tillsammans, handla tillsammans, samarbete`,
    'supporting-initiatives': `5, support independent initiatives, supporting independent initiatives, empowerment,
      soutenir les initiatives, soutien aux initiatives, soutenir des initiatives independantes,
      initiatieven steunen, initiatieven ondersteunen, stodja initiativ, stodja egna initiativ`,
  },
  seatRole: {
    president: 'presidente, chair, chairperson, presidence, voorzitter, ordforande',
    secretary: 'secretaire, secretariat, secretaris, sekreterare',
    member: `yes, x, representative, membre, oui, representant, representante, lid, ja, vertegenwoordiger, ledamot,
      medlem`,
  },
  yesNo: {
    yes: 'y, true, x, oui, o, vrai, ja, j, waar, sant',
    no: 'n, false, non, faux, nee, onwaar, nej, falskt',
  },
  precision: {
    exact:
      'precise, exact place, lieu exact, point, address, exacte, precis, adresse, exakt, precies, adres, adress',
    kilometre: '1 km, km, kilometer, about 1 km, environ 1 km, a environ 1 km, ongeveer 1 km, ungefar 1 km',
    locality: 'town, city, municipality, commune, ville, localite, gemeente, plaats, ort, kommun, stad',
    hidden:
      'secret, confidential, cache, cachee, masque, confidentiel, verborgen, geheim, vertrouwelijk, dold, hemlig',
  },
  kind: {
    cooperation:
      'collaboration, partnership, partner, cooperation, partenariat, samenwerking, samarbete, kooperation',
    referral: 'refers, orientation, doorverwijzing, verwijzing, hanvisning, remittering, remiss',
    funding: 'funds, finance, grant, financement, subvention, financiering, subsidie, finansiering, bidrag',
    membership: 'member, adhesion, membre, lidmaatschap, lid, medlemskap, medlem',
    information:
      'information exchange, exchange, echange d informations, informatie, uitwisseling, informationsutbyte',
    other: 'autre, ander, overig, annat, ovrigt',
  },
  direction: {
    mutual:
      'false, no, n, non, faux, nee, nej, 0, both, both ways, two way, undirected, mutuel, mutuelle, reciproque, wederzijds, omsesidig, bada',
    'one-way':
      'true, yes, y, oui, vrai, ja, 1, x, directed, one direction, sens unique, unilateral, unilaterale, eenzijdig, enkelriktad, ensidig',
  },
  strength: {
    '1': 'weak, occasional, faible, occasionnel, zwak, af en toe, svag, tillfallig',
    '2': 'medium, regular, moyen, regulier, gemiddeld, regelmatig, medel, regelbunden',
    '3': 'strong, close, fort, etroit, sterk, nauw, stark, nara',
  },
  formality: {
    informal: 'informel, informelle, informeel, informell',
    agreement: 'convention, accord, contract, contrat, overeenkomst, avtal, overenskommelse',
    institution:
      'institutional, institutionnel, institutionnelle, institutie, institutioneel, institutionell',
  },
  state: {
    existing: 'exists, actual, existant, existante, bestaand, befintlig, finns',
    wanted: 'desired, missing, planned, souhaite, souhaitee, gewenst, onskad, onskat',
  },
  provenance: {
    claimed: 'declared, declare, declaree, gemeld, opgegeven, uppgiven, pastadd',
    confirmed: 'confirme, confirmee, bevestigd, bekraftad',
    observed: 'observe, observee, waargenomen, observerad',
  },
} as const satisfies Record<string, Record<string, string>>

const choices = {
  status: statuses,
  influence: influences,
  engagement: engagementLevels,
  seatRole: seatRoles,
  yesNo: ['yes', 'no'],
  precision: precisions,
  kind: partnershipKinds,
  direction: directions,
  strength: ['1', '2', '3'],
  formality: formalities,
  state: partnershipStates,
  provenance: provenances,
} as const

type Choices = typeof choices
export type Choice = keyof Choices
export type ChoiceValue<C extends Choice> = Choices[C][number]

export const choiceNames = Object.keys(choices) as Choice[]

/** The values of a choice, in their order. */
export const valuesOf = <C extends Choice>(choice: C): Choices[C] => choices[choice]

const byWord = Object.fromEntries(
  Object.entries(choices).map(([choice, values]) => [
    choice,
    new Map(
      values.flatMap((value) => {
        const others = (words[choice as Choice] as Record<string, string>)[value] ?? ''
        return [fold(value), ...others.split(',').map((word) => word.replace(/\s+/g, ' ').trim())].map(
          (word) => [word, value] as const,
        )
      }),
    ),
  ]),
) as { [C in Choice]: Map<string, Choices[C][number]> }

/**
 * The value of a choice that a cell names, in any of the four languages, accents and case forgiven.
 * @returns undefined where it names none
 */
export function readChoice<C extends Choice>(choice: C, cell: string): Choices[C][number] | undefined {
  const folded = fold(cell)
  const known = byWord[choice].get(folded)
  if (known !== undefined || choice !== 'status') return known
  return saysClosed(folded) ? ('closed' as Choices[C][number]) : undefined
}
