export const expectations = {
  'expectations.text':
    'Where one place should have more organisations of a sector than the others, or may do with fewer. Without an entry here, what the sector expects of every place counts.',
  'expectations.add': 'Expect something of a place',
  'expectations.edit': 'Edit the expectation',
  'expectations.minimum.hint':
    'Organisations expected there. Zero: nobody is expected, so an empty cell is no gap.',
  'expectations.noSectors': 'What is expected is counted by sector, and no sector is named yet.',
  'expectations.delete': 'What the sector expects of every place counts there again.',
} as const
