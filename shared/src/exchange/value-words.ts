import type { SentenceLanguage } from '../sentences/languages.ts'
import type { Choice, ChoiceValue } from './words.ts'

/** How the values of each choice are written into files, so that `readChoice` reads them again. */
const words: Record<SentenceLanguage, { [C in Choice]: Record<ChoiceValue<C>, string> }> = {
  en: {
    status: {
      existing: 'Existing',
      developing: 'In development',
      missing: 'Missing actor',
      closed: 'Closed',
    },
    influence: { low: 'Low', medium: 'Medium', high: 'High' },
    engagement: {
      information: 'Information',
      consultation: 'Consultation',
      'deciding-together': 'Deciding together',
      'acting-together': 'Acting together',
      'supporting-initiatives': 'Supporting independent initiatives',
    },
    seatRole: { president: 'President', secretary: 'Secretary', member: 'Member' },
    yesNo: { yes: 'Yes', no: 'No' },
    precision: { exact: 'Exact place', kilometre: 'About 1 km', locality: 'Locality', hidden: 'Hidden' },
    kind: {
      cooperation: 'Cooperation',
      referral: 'Referral',
      funding: 'Funding',
      membership: 'Membership',
      information: 'Information',
      other: 'Other',
    },
    direction: { mutual: 'Both ways', 'one-way': 'One way' },
    strength: { '1': '1', '2': '2', '3': '3' },
    formality: { informal: 'Informal', agreement: 'Agreement', institution: 'Institution' },
    state: { existing: 'Existing', wanted: 'Wanted' },
    provenance: { claimed: 'Claimed', confirmed: 'Confirmed', observed: 'Observed' },
  },
  fr: {
    status: {
      existing: 'Existante',
      developing: 'En développement',
      missing: 'Acteur manquant',
      closed: 'Fermée',
    },
    influence: { low: 'Faible', medium: 'Moyenne', high: 'Forte' },
    engagement: {
      information: 'Information',
      consultation: 'Consultation',
      'deciding-together': 'Décider ensemble',
      'acting-together': 'Agir ensemble',
      'supporting-initiatives': 'Soutenir des initiatives indépendantes',
    },
    seatRole: { president: 'Présidence', secretary: 'Secrétariat', member: 'Membre' },
    yesNo: { yes: 'Oui', no: 'Non' },
    precision: { exact: 'Lieu exact', kilometre: 'À environ 1 km', locality: 'Localité', hidden: 'Caché' },
    kind: {
      cooperation: 'Coopération',
      referral: 'Orientation',
      funding: 'Financement',
      membership: 'Adhésion',
      information: 'Information',
      other: 'Autre',
    },
    direction: { mutual: 'Réciproque', 'one-way': 'Sens unique' },
    strength: { '1': '1', '2': '2', '3': '3' },
    formality: { informal: 'Informel', agreement: 'Convention', institution: 'Institution' },
    state: { existing: 'Existant', wanted: 'Souhaité' },
    provenance: { claimed: 'Déclaré', confirmed: 'Confirmé', observed: 'Observé' },
  },
}

/** A value of a choice in words; empty where nothing is known. */
export const choiceInWords = <C extends Choice>(
  choice: C,
  value: ChoiceValue<C> | null | undefined,
  language: SentenceLanguage,
): string => (value === null || value === undefined ? '' : words[language][choice][value])
