import type { suggestionDecisions as en } from '../en/suggestion-decisions.ts'

export const suggestionDecisions = {
  'suggestion-decisions.kind.add': 'Nouvelle organisation',
  'suggestion-decisions.kind.correct': 'Correction',
  'suggestion-decisions.kind.close': 'Fermée ?',
  'suggestion-decisions.kind.remark': 'Remarque',
  'suggestion-decisions.outcome.accepted': 'Acceptée',
  'suggestion-decisions.outcome.refused': 'Refusée',
  'suggestion-decisions.answer.known': 'Déjà connu',
  'suggestion-decisions.answer.outside': 'Hors de la région ou du sujet',
  'suggestion-decisions.answer.unclear': 'Pas compris',
  'suggestion-decisions.answer.unverified': 'Impossible à vérifier',
  'suggestion-decisions.kind': 'Objet',
  'suggestion-decisions.origin': 'De la part',
  'suggestion-decisions.origin.public': 'du public',
  'suggestion-decisions.origin.organisation': 'de l’organisation elle-même',
  'suggestion-decisions.outcome': 'Décision',
  'suggestion-decisions.answer': 'Réponse',
  'suggestion-decisions.answer.thanks': 'Merci',
  'suggestion-decisions.answer.partly': 'Suivie en partie',
  'suggestion-decisions.receivedOn': 'Reçue le',
} satisfies Record<keyof typeof en, string>
