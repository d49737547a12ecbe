import type { NeedCreate } from '../needs.ts'
import type { Template, TemplateEntry } from './template.ts'

type NeedEntry = TemplateEntry & NeedCreate

/** What people who have just arrived need, as the founding alliances list it. */
const newcomers: readonly NeedEntry[] = [
  {
    code: 'language',
    labels: {
      en: 'Learning the language',
      fr: 'Apprendre la langue',
      nl: 'De taal leren',
      sv: 'Lära sig språket',
    },
  },
  {
    code: 'administrative-procedures',
    labels: {
      en: 'Administrative procedures',
      fr: 'Démarches administratives',
      nl: 'Administratieve procedures',
      sv: 'Myndighetsärenden',
    },
  },
  {
    code: 'internship',
    labels: {
      en: 'Professional internship',
      fr: 'Stage professionnel',
      nl: 'Beroepsstage',
      sv: 'Yrkespraktik',
    },
  },
  { code: 'health', labels: { en: 'Health', fr: 'Santé', nl: 'Gezondheid', sv: 'Hälsa' } },
  {
    code: 'social-integration',
    labels: {
      en: 'Social integration',
      fr: 'Intégration sociale',
      nl: 'Sociale integratie',
      sv: 'Social integration',
    },
  },
  { code: 'mobility', labels: { en: 'Mobility', fr: 'Mobilité', nl: 'Mobiliteit', sv: 'Mobilitet' } },
  { code: 'housing', labels: { en: 'Housing', fr: 'Logement', nl: 'Huisvesting', sv: 'Bostad' } },
]

export const needTemplates: readonly Template<NeedEntry>[] = [
  {
    key: 'newcomers',
    labels: { en: 'Needs of newcomers', fr: 'Besoins des nouveaux arrivants' },
    about: {
      en: 'Seven needs that the founding alliances start from. Rename them, leave some out, add your own.',
      fr: 'Sept besoins d’où partent les alliances fondatrices. Renommez-les, laissez-en, ajoutez les vôtres.',
    },
    entries: newcomers,
  },
]
