import type { suggestions as en } from '../en/suggestions.ts'

export const suggestions = {
  'suggestions.title': 'Propositions',
  'suggestions.text':
    'Ce que des lecteurs des pages publiques veulent voir ajouté ou corrigé. Rien n’en est public, et ce que vous acceptez est publié avec la prochaine édition.',
  'suggestions.menu': 'Propositions ({n})',
  'suggestions.waiting':
    '{n, plural, =0 {Aucune proposition en attente} one {# proposition en attente} other {# propositions en attente}}',
  'suggestions.oldest':
    '{n, plural, =0 {La plus ancienne est d’aujourd’hui.} one {La plus ancienne attend depuis # jour.} other {La plus ancienne attend depuis # jours.}}',
  'suggestions.median': 'La moitié de celles de l’année ont été traitées en {days} jours au plus.',
  'suggestions.pile.queue': 'En attente ({n})',
  'suggestions.pile.spam': 'Sans doute indésirables ({n})',
  'suggestions.pile.decided': 'Traitées ({n})',
  'suggestions.none.queue': 'Aucune proposition en attente',
  'suggestions.none.queue.text':
    'Chaque page publique a un lien pour proposer une organisation qui manque ou une correction.',
  'suggestions.none.spam': 'Rien ne semble indésirable',
  'suggestions.none.spam.text': 'Ce qui semble indésirable est gardé ici 30 jours, puis supprimé.',
  'suggestions.none.decided': 'Rien n’a été traité récemment',
  'suggestions.none.decided.text':
    'Les propositions traitées restent ici 30 jours, puis leur texte est supprimé.',
  'suggestions.fromOrganisation': 'de l’organisation elle-même',
  'suggestions.reachable': 'peut recevoir une réponse ({language})',
  'suggestions.telltale.trap': 'a rempli un champ que personne ne voit',
  'suggestions.telltale.no-proof': 'envoyée sans JavaScript',
  'suggestions.telltale.repeated': 'mêmes mots déjà reçus',
  'suggestions.telltale.links': 'beaucoup de liens',
  'suggestions.telltale.markup': 'balises',
  'suggestions.telltale.advertising': 'mots de publicité',
  'suggestions.telltale.no-words': 'pas de mots',
  'suggestions.claimed': '{name} regarde cette proposition.',
  'suggestions.gone': 'Cette organisation n’est plus ici.',
  'suggestions.similar': 'Elle est peut-être déjà là :',
  'suggestions.place': 'Lieu {n}',
  'suggestions.side.base': 'Dans l’édition',
  'suggestions.side.now': 'Maintenant',
  'suggestions.side.proposed': 'Proposé',
  'suggestions.empty': '(vide)',
  'suggestions.conflict': 'modifié depuis cette édition',
  'suggestions.same': 'c’est déjà le cas',
  'suggestions.accept':
    '{n, plural, =0 {Clore sans rien changer} one {Accepter # champ} other {Accepter # champs}}',
  'suggestions.accept.new': 'Ajouter l’organisation',
  'suggestions.accept.done': 'Marquer comme traitée',
  'suggestions.accepted': 'Proposition acceptée',
  'suggestions.refuse': 'Refuser',
  'suggestions.refuse.why': 'Que faut-il répondre ? Le courriel part dans dix minutes.',
  'suggestions.refused': 'Proposition refusée',
  'suggestions.spam': 'C’est indésirable',
  'suggestions.notSpam': 'Pas indésirable',
  'suggestions.keys':
    'Touches : A accepter, R refuser, S indésirable ou non, 1–9 choisir un champ, J suivante, K précédente, U annuler la dernière décision.',
} satisfies Record<keyof typeof en, string>
