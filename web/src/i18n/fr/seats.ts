import type { seats as en } from '../en/seats.ts'

export const seats = {
  'seats.text':
    'Les sièges autour de la table, chacun tenu par le représentant d’une organisation. Le nom de cette personne est noté ailleurs : les personnes ne sont pas des chiffres.',
  'seats.figures':
    '{n, plural, one {# siège} other {# sièges}} ; {least, number} à {most, number} sont attendus.',
  'seats.empty': 'Aucun siège n’est encore noté',
  'seats.empty.text':
    'Ajoutez un siège pour chaque organisation qui envoie quelqu’un à la table, en commençant par celle qui la préside. Les constats diront alors quels types d’acteurs n’y sont pas et quels secteurs y pèsent trop. De {least, number} à {most, number} sièges sont attendus.',
  'seats.add': 'Ajouter un siège',
  'seats.edit': 'Modifier le siège',
  'seats.of': 'Siège de {name}',
  'seats.one': 'Siège à la table',
  'seats.none': 'Pas de siège à la table',
  'seats.kind': 'Parle pour',
  'seats.kind.hint': 'Le type d’acteur pour lequel ce siège compte.',
  'seats.kind.own': 'les types de son organisation',
  'seats.role': 'Rôle',
  'seats.role.president': 'Présidence',
  'seats.role.secretary': 'Secrétariat',
  'seats.role.member': 'Membre',
  'seats.authority': 'Peut engager son organisation',
  'seats.authority.hint': 'Si ce qui est convenu à la table engage l’organisation. Réservé à l’alliance.',
  'seats.authority.yes': 'Oui',
  'seats.authority.no': 'Non',
  'seats.authority.unasked': 'Pas encore demandé',
  'seats.delete': 'L’organisation reste ; elle perd seulement ce siège.',
} satisfies Record<keyof typeof en, string>
