import type { selection as en } from '../en/selection.ts'

export const selection = {
  'selection.filters': 'Filtres',
  'selection.filtersInForce': '{n, plural, one {# filtre} other {# filtres}}',
  'selection.show': 'Afficher',
  'selection.text': 'Mots du nom',
  'selection.find': 'Chercher dans cette liste',
  'selection.typeForMore': '{n, plural, one {Encore un : tapez} other {Encore # : tapez}} pour le trouver.',
  'selection.placed': 'Lieu',
  'selection.placed.all': 'Toutes',
  'selection.placed.yes': 'Sur la carte',
  'selection.placed.no': 'Sans lieu',
  'selection.clearFilters': 'Effacer les filtres',
  'selection.clearSelected':
    '{n, plural, one {# sélectionnée} other {# sélectionnées}} : effacer la sélection',
  'selection.selected': '{n, plural, one {# sélectionnée} other {# sélectionnées}}',
  'selection.shown': '{n, number} organisations sur {total, number}',
  'selection.missing':
    '{n, plural, one {# acteur manquant, non compté} other {# acteurs manquants, non comptés}}',
  'selection.unplaced': '{n, number} sans lieu',
  'selection.none': 'Aucune organisation ne passe ces filtres',
  'selection.none.text': 'C’est peut-être un manque, ou un filtre de trop.',
  'selection.empty': 'Pas encore d’organisation',
  'selection.empty.text': 'Importez le tableur que vous avez, ou ajoutez la première à la main.',
  'selection.nothing': 'Non renseigné',
  'selection.unknown': '{value} (inconnu ici)',
  'selection.refused': 'Retiré de l’adresse, faute d’avoir été compris : {values}.',
  'selection.tooMany':
    'On peut sélectionner au plus {n} organisations à la fois. Au-delà, servez-vous des filtres.',
} satisfies Record<keyof typeof en, string>
