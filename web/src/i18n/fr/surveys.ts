import type { surveys as en } from '../en/surveys.ts'

export const surveys = {
  'surveys.text':
    'Une case vide veut dire « on ne sait pas » jusqu’à ce que quelqu’un note avoir regardé : alors seulement elle veut dire « personne ».',
  'surveys.add': 'Noter que quelqu’un a regardé',
  'surveys.edit': 'Modifier le relevé',
  'surveys.lookedOn': 'Regardé le',
  'surveys.lookedBy': 'Qui a regardé',
  'surveys.where': 'Où',
  'surveys.everySector': 'Tous les secteurs',
  'surveys.wholeRegion': 'Toute la région',
  'surveys.area.region': 'Toute la région',
  'surveys.area.territory': 'Territoire',
  'surveys.area.locality': 'Localité',
  'surveys.note': 'Note',
  'surveys.note.hint': 'Comment : par téléphone, avec une liste, sur place…',
  'surveys.delete': 'Les cases vides qu’il était seul à couvrir redeviennent inconnues.',
} satisfies Record<keyof typeof en, string>
