export const surveys = {
  'surveys.text':
    'An empty cell means “unknown” until somebody records that they looked: only then does it mean “none”.',
  'surveys.add': 'Record that somebody looked',
  'surveys.edit': 'Edit the survey',
  'surveys.lookedOn': 'Looked on',
  'surveys.lookedBy': 'Who looked',
  'surveys.where': 'Where',
  'surveys.everySector': 'Every sector',
  'surveys.wholeRegion': 'The whole region',
  'surveys.area.region': 'Whole region',
  'surveys.area.territory': 'Territory',
  'surveys.area.locality': 'Locality',
  'surveys.note': 'Note',
  'surveys.note.hint': 'How: by telephone, with a list, on the spot …',
  'surveys.delete': 'Empty cells that only it covered become unknown again.',
} as const
