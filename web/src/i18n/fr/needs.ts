import type { needs as en } from '../en/needs.ts'

export const needs = {
  'needs.one': 'Besoin',
  'needs.many': 'Besoins',
  'needs.served': 'Besoin servi',
  'needs.servedBy': 'Servi par',
  'needs.text':
    'Ce dont ont besoin les personnes pour qui cette alliance travaille. Les organisations disent auxquels elles répondent, et de quoi leurs propres bénéficiaires ont besoin.',
  'needs.empty': 'Aucun besoin dans la liste',
  'needs.empty.text':
    'Partez d’un modèle et modifiez-le à votre gré, ou ajoutez les besoins un par un. Les organisations pourront alors dire auxquels elles répondent.',
  'needs.add': 'Ajouter un besoin',
  'needs.edit': 'Modifier le besoin',
  'needs.expected.hint':
    'Organisations qui devraient y répondre dans la région. Laissé vide : deux, car une seule peut faire défaut.',
  'needs.reach.hint':
    'Jusqu’où il faut pouvoir aller pour cela. Laissé vide : la distance fixée sous « Comment les manques sont trouvés ».',
  'needs.delete':
    '{n, plural, =0 {Aucune organisation n’y répond} one {# organisation y répond} other {# organisations y répondent}} ; elles restent, sans ce besoin.',
} satisfies Record<keyof typeof en, string>
