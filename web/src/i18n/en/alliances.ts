export const alliances = {
  'alliances.many': 'Alliances',
  'alliances.settings': 'Settings',
  'alliances.import': 'Import',
  'alliances.history': 'History',
  'alliances.newOrganisation': 'Add an organisation',
} as const
