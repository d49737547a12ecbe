import type { templates as en } from '../en/templates.ts'

export const templates = {
  'templates.start': 'Partir d’un modèle',
  'templates.which': 'Modèle',
  'templates.count': '{n, number} sur {of, number} choisis',
  'templates.all': 'Tous',
  'templates.none': 'Aucun',
  'templates.there': 'déjà dans la liste',
  'templates.add': '{n, plural, =0 {Rien à ajouter} one {Ajouter celui-ci} other {Ajouter ces #}}',
  'templates.added': '{n, plural, one {Une entrée a été ajoutée.} other {# entrées ont été ajoutées.}}',
} satisfies Record<keyof typeof en, string>
