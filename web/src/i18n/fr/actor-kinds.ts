import type { actorKinds as en } from '../en/actor-kinds.ts'

export const actorKinds = {
  'actor-kinds.one': 'Type d’acteur',
  'actor-kinds.many': 'Types d’acteurs',
  'actor-kinds.text':
    'Qui est attendu à la table, ou à consulter. Les sièges et les organisations disent de quel type ils sont.',
  'actor-kinds.empty': 'Pas encore de type d’acteur',
  'actor-kinds.empty.text':
    'Partez d’un modèle et modifiez-le à votre gré, ou ajoutez les types un par un. Dès qu’il y en a, on voit qui manque à la table.',
  'actor-kinds.add': 'Ajouter un type d’acteur',
  'actor-kinds.edit': 'Modifier le type d’acteur',
  'actor-kinds.seats': 'Sièges attendus',
  'actor-kinds.seats.hint': 'Représentants attendus à la table. Zéro : ce type est consulté, sans siège.',
  'actor-kinds.consulted': 'consulté',
  'actor-kinds.delete':
    '{n, plural, =0 {Aucune organisation n’est} one {# organisation est} other {# organisations sont}} de ce type ; elles restent, sans lui. Les sièges restent aussi.',
} satisfies Record<keyof typeof en, string>
