import type { selection as en } from '../en/selection.ts'

export const selection = {
  'selection.filters': 'Filtres',
  'selection.text': 'Mots du nom',
  'selection.placed': 'Lieu',
  'selection.placed.yes': 'Sur la carte',
  'selection.placed.no': 'Sans lieu',
  'selection.clear': 'Effacer',
  'selection.clearFilters': 'Effacer les filtres',
  'selection.clearSelected': 'Effacer la sélection',
  'selection.remove': 'Retirer le filtre {name} : {value}',
  'selection.selected': '{n, plural, one {# sélectionnée} other {# sélectionnées}}',
  'selection.shown': '{n} organisations sur {total}',
  'selection.none': 'Aucune organisation ne passe ces filtres.',
  'selection.nothing': 'Non renseigné',
  'selection.refused': 'Retiré de l’adresse, faute d’avoir été compris : {values}.',
  'selection.tooMany':
    'On peut sélectionner au plus {n} organisations à la fois. Au-delà, servez-vous des filtres.',
} satisfies Record<keyof typeof en, string>
