import type { criteria as en } from '../en/criteria.ts'

export const criteria = {
  'criteria.one': 'Critère propre',
  'criteria.many': 'Critères propres',
  'criteria.text':
    'Des questions que cette alliance pose sur chaque organisation, en plus de celles posées partout. Les réponses sont des jugements : seuls les membres les voient.',
  'criteria.empty': 'Pas encore de question à vous',
  'criteria.empty.text':
    'Pensez à ce que vous demandez chaque fois que quelqu’un propose une organisation, par exemple « A-t-elle une salle de réunion ? » ou « Peut-elle travailler en d’autres langues ? ». Chaque question notée ici sera posée dans le formulaire de chaque organisation.',
  'criteria.add': 'Ajouter une question',
  'criteria.edit': 'Modifier la question',
  'criteria.question': 'Question',
  'criteria.kind': 'Réponse',
  'criteria.kind.hint': 'Elle ne peut plus changer ensuite : les réponses déjà données perdraient leur sens.',
  'criteria.kind.text': 'Des mots',
  'criteria.kind.number': 'Un nombre',
  'criteria.kind.yes-no': 'Oui ou non',
  'criteria.kind.choice': 'Une parmi plusieurs',
  'criteria.choices': 'Au choix',
  'criteria.choice': 'Choix {n} en {language}',
  'criteria.choice.add': 'Ajouter un choix',
  'criteria.choice.remove': 'Retirer le choix {n}',
  'criteria.answered': 'Renseigné pour',
  'criteria.delete':
    '{n, plural, =0 {Aucune réponse ne part} one {# réponse part} other {# réponses partent}} avec elle.',
  'criteria.yes': 'Oui',
  'criteria.no': 'Non',
  'criteria.unanswered': 'Pas de réponse',
} satisfies Record<keyof typeof en, string>
