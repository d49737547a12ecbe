import type { alliances as en } from '../en/alliances.ts'

export const alliances = {
  'alliances.many': 'Alliances',
  'alliances.settings': 'Réglages',
  'alliances.import': 'Importer',
  'alliances.history': 'Historique',
  'alliances.newOrganisation': 'Ajouter une organisation',
} satisfies Record<keyof typeof en, string>
