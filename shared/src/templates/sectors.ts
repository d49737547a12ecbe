import type { SectorCreate } from '../sectors.ts'
import type { Template, TemplateEntry } from './template.ts'

type SectorEntry = TemplateEntry & SectorCreate

/** The three fields of work of the founding alliances. */
export const foundingSectors: readonly SectorEntry[] = [
  {
    code: 'social-action',
    labels: { en: 'Social action', fr: 'Action sociale', nl: 'Sociaal werk', sv: 'Socialt arbete' },
  },
  {
    code: 'socio-cultural-and-sports',
    labels: {
      en: 'Socio-cultural & sports structures',
      fr: 'Structures socioculturelles et sportives',
      nl: 'Sociaal-culturele en sportvoorzieningen',
      sv: 'Sociokulturell verksamhet och idrott',
    },
  },
  {
    code: 'professional-and-economic-integration',
    labels: {
      en: 'Professional and economic integration',
      fr: 'Insertion professionnelle et économique',
      nl: 'Professionele en economische integratie',
      sv: 'Yrkesmässig och ekonomisk integration',
    },
  },
]

/**
 * The twelve sections of the International Classification of Nonprofit and Third Sector Organizations: United Nations,
 * Satellite Account on Non-profit and Related Institutions and Volunteer Work (2018), annex.
 */
const thirdSector: readonly SectorEntry[] = [
  {
    code: 'culture',
    labels: {
      en: 'Culture, communication and recreation',
      fr: 'Culture, communication et loisirs',
    },
  },
  { code: 'education', labels: { en: 'Education services', fr: 'Services d’enseignement' } },
  { code: 'health', labels: { en: 'Human health services', fr: 'Santé humaine' } },
  { code: 'social-services', labels: { en: 'Social services', fr: 'Services sociaux' } },
  {
    code: 'environment',
    labels: {
      en: 'Environmental protection and animal welfare',
      fr: 'Protection de l’environnement et des animaux',
    },
  },
  {
    code: 'community-development',
    labels: {
      en: 'Community and economic development, and housing',
      fr: 'Développement local et économique, logement',
    },
  },
  {
    code: 'civic',
    labels: {
      en: 'Civic, advocacy, political and international activities',
      fr: 'Action civique, plaidoyer, activités politiques et internationales',
    },
  },
  {
    code: 'philanthropy',
    labels: {
      en: 'Philanthropic intermediaries and voluntarism promotion',
      fr: 'Intermédiaires philanthropiques et promotion du bénévolat',
    },
  },
  {
    code: 'religion',
    labels: {
      en: 'Religious congregations and associations',
      fr: 'Congrégations et associations religieuses',
    },
  },
  {
    code: 'business-and-labour',
    labels: {
      en: 'Business, professional and labour organisations',
      fr: 'Organisations patronales, professionnelles et syndicales',
    },
  },
  {
    code: 'professional-services',
    labels: {
      en: 'Professional, scientific, accounting and administrative services',
      fr: 'Services professionnels, scientifiques, comptables et administratifs',
    },
  },
  { code: 'other', labels: { en: 'Other activities', fr: 'Autres activités' } },
]

/** The eleven clusters of humanitarian coordination, as the Inter-Agency Standing Committee divides them. */
const clusters: readonly SectorEntry[] = [
  {
    code: 'camp-coordination',
    labels: {
      en: 'Camp coordination and camp management',
      fr: 'Coordination et gestion des camps',
    },
  },
  { code: 'early-recovery', labels: { en: 'Early recovery', fr: 'Relèvement précoce' } },
  { code: 'education', labels: { en: 'Education', fr: 'Éducation' } },
  {
    code: 'emergency-telecommunications',
    labels: { en: 'Emergency telecommunications', fr: 'Télécommunications d’urgence' },
  },
  { code: 'food-security', labels: { en: 'Food security', fr: 'Sécurité alimentaire' } },
  { code: 'health', labels: { en: 'Health', fr: 'Santé' } },
  { code: 'logistics', labels: { en: 'Logistics', fr: 'Logistique' } },
  { code: 'nutrition', labels: { en: 'Nutrition', fr: 'Nutrition' } },
  { code: 'protection', labels: { en: 'Protection', fr: 'Protection' } },
  { code: 'shelter', labels: { en: 'Shelter', fr: 'Abris' } },
  {
    code: 'water-sanitation-hygiene',
    labels: { en: 'Water, sanitation and hygiene', fr: 'Eau, assainissement et hygiène' },
  },
]

export const sectorTemplates: readonly Template<SectorEntry>[] = [
  {
    key: 'founding',
    labels: { en: 'Sectors of the founding alliances', fr: 'Secteurs des alliances fondatrices' },
    about: {
      en: 'Three broad fields: enough for a first picture, and few enough for everybody to agree on.',
      fr: 'Trois domaines larges : assez pour une première image, assez peu pour que tous s’accordent.',
    },
    entries: foundingSectors,
  },
  {
    key: 'third-sector',
    labels: {
      en: 'Third sector: main groups (ICNP/TSO)',
      fr: 'Tiers secteur : grands groupes (ICNP/TSO)',
    },
    about: {
      en: 'The twelve sections of the international classification of nonprofit and third sector organisations, for figures that can be compared with others.',
      fr: 'Les douze sections de la classification internationale des organisations du tiers secteur, pour des chiffres comparables à d’autres.',
    },
    entries: thirdSector,
  },
  {
    key: 'humanitarian',
    labels: { en: 'Humanitarian clusters', fr: 'Groupes sectoriels humanitaires' },
    about: {
      en: 'The eleven clusters by which humanitarian work is coordinated.',
      fr: 'Les onze groupes sectoriels (« clusters ») de la coordination humanitaire.',
    },
    entries: clusters,
  },
]
