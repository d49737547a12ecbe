import type { gaps as en } from '../en/gaps.ts'

export const gaps = {
  'gaps.looking': 'Recherche de ce qui manque…',
  'gaps.lookingAgain': 'Quelque chose a changé : nouvelle recherche…',
  'gaps.failed': 'Ce qui manque n’a pas pu être établi. Aucune donnée n’est perdue.',
  'gaps.retry': 'Réessayer',
  'gaps.summary': 'En cinq phrases',
  'gaps.summary.copied': 'Les cinq phrases sont copiées',
  'gaps.summary.refused':
    'Le navigateur refuse de copier : sélectionnez les phrases et copiez-les à la main.',
  'gaps.tally': 'Constats par gravité',
  'gaps.by': 'Regrouper',
  'gaps.by.kind': 'Par sorte',
  'gaps.by.level': 'Par gravité',
  'gaps.count': '{n, plural, one {# constat} other {# constats}}',
  'gaps.figure':
    '{name} : {n, number} sur {total, number}, {unknown, plural, =0 {aucun inconnu} one {# inconnu} other {# inconnus}}',
  'gaps.more': '{n, plural, one {En montrer # de plus} other {En montrer # de plus}}',
  'gaps.filtered':
    '{n, number} sur {total, plural, one {# constat touche} other {# constats touchent}} ce que montrent les filtres. Leurs chiffres restent ceux de toute l’alliance.',
  'gaps.tooFew':
    '{n, plural, =0 {Il n’y a encore aucune organisation : on ne peut rien dire des besoins couverts, des liens ni de l’engagement.} one {Il n’y a qu’une organisation : on ne peut rien dire des liens.} other {}}',
  'gaps.none': 'Aucun manque constaté',
  'gaps.none.text':
    'D’après ce qui est noté, toutes les attentes sont remplies. Secteurs, besoins et nombres attendus se règlent dans les réglages.',
  'gaps.noneHere': 'Aucun constat ne touche ce que montrent les filtres',
  'gaps.noneHere.text': 'Rien de ce qui est noté ne manque ici, ou les filtres sont trop étroits.',
  'gaps.state.accepted': 'Accepté',
  'gaps.state.working': 'En cours',
  'gaps.state.workingBy': 'En cours : {who}',
  'gaps.state.dismissed': 'Écarté',
  'gaps.state.closed': 'Clos',
  'gaps.state.reopened': 'De nouveau constaté',
} satisfies Record<keyof typeof en, string>
