import type { ActorKindCreate } from '../actor-kinds.ts'
import type { Template, TemplateEntry } from './template.ts'

type KindEntry = TemplateEntry & ActorKindCreate

/** Eight chairs, the least that a table of 8 to 12 has; those whom it is about have two of them. */
const atTheTable: readonly KindEntry[] = [
  {
    code: 'migrant-and-refugee-communities',
    labels: {
      en: 'Migrant and refugee communities',
      fr: 'Communautés migrantes et réfugiées',
      nl: 'Gemeenschappen van migranten en vluchtelingen',
      sv: 'Migrant- och flyktinggemenskaper',
    },
    expectedSeats: 2,
  },
  {
    code: 'public-authorities',
    labels: { en: 'Public authorities', fr: 'Pouvoirs publics', nl: 'Overheden', sv: 'Myndigheter' },
    expectedSeats: 1,
  },
  {
    code: 'community-networks',
    labels: {
      en: 'Community networks and organisations',
      fr: 'Réseaux et organisations communautaires',
      nl: 'Gemeenschapsnetwerken en -organisaties',
      sv: 'Lokala nätverk och föreningar',
    },
    expectedSeats: 1,
  },
  {
    code: 'reception-and-inclusion',
    labels: {
      en: 'NGOs in reception and socio-cultural inclusion',
      fr: 'ONG de l’accueil et de l’inclusion socioculturelle',
      nl: 'Ngo’s voor opvang en sociaal-culturele inclusie',
      sv: 'Ideella organisationer för mottagande och sociokulturell inkludering',
    },
    expectedSeats: 1,
  },
  {
    code: 'mediators',
    labels: { en: 'Mediators', fr: 'Médiateurs', nl: 'Bemiddelaars', sv: 'Medlare' },
    expectedSeats: 1,
  },
  {
    code: 'social-workers',
    labels: {
      en: 'Social workers',
      fr: 'Travailleurs sociaux',
      nl: 'Maatschappelijk werkers',
      sv: 'Socialarbetare',
    },
    expectedSeats: 1,
  },
  {
    code: 'educators',
    labels: { en: 'Educators', fr: 'Éducateurs et enseignants', nl: 'Onderwijzers', sv: 'Pedagoger' },
    expectedSeats: 1,
  },
]

/** Heard, not seated. */
const consulted: readonly KindEntry[] = [
  {
    code: 'policy-makers',
    labels: { en: 'Policy makers', fr: 'Décideurs politiques', nl: 'Beleidsmakers', sv: 'Beslutsfattare' },
    expectedSeats: 0,
  },
  {
    code: 'youth-organisations',
    labels: {
      en: 'Youth organisations',
      fr: 'Organisations de jeunesse',
      nl: 'Jeugdorganisaties',
      sv: 'Ungdomsorganisationer',
    },
    expectedSeats: 0,
  },
  {
    code: 'vocational-training',
    labels: {
      en: 'Vocational training',
      fr: 'Formation professionnelle',
      nl: 'Beroepsopleiding',
      sv: 'Yrkesutbildning',
    },
    expectedSeats: 0,
  },
  {
    code: 'economic-and-employment-bodies',
    labels: {
      en: 'Economic and employment bodies',
      fr: 'Organismes économiques et de l’emploi',
      nl: 'Economische en werkgelegenheidsinstanties',
      sv: 'Närings- och arbetsmarknadsorgan',
    },
    expectedSeats: 0,
  },
]

export const actorKindTemplates: readonly Template<KindEntry>[] = [
  {
    key: 'mediation',
    labels: { en: 'Community mediation', fr: 'Médiation communautaire' },
    about: {
      en: 'Seven kinds expected at a table of eight or more, and four to be consulted.',
      fr: 'Sept types attendus à une table de huit ou plus, et quatre à consulter.',
    },
    entries: [...atTheTable, ...consulted],
  },
]
