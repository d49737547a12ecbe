import type { entryLinks as en } from '../en/entry-links.ts'

export const entryLinks = {
  'entry-links.title': 'Faire confirmer sa fiche',
  'entry-links.text':
    'Avec ce lien, sans compte, on voit ce qui est publié de cette organisation, et ses liens : jamais ce que les membres en pensent. Ce qui est confirmé compte comme vérifié ; ce qui est corrigé attend parmi les propositions.',
  'entry-links.language': 'Langue de la page et du courriel',
  'entry-links.address': 'Envoyer à',
  'entry-links.address.hint': 'L’adresse n’est pas gardée.',
  'entry-links.make': 'Créer un lien à copier',
  'entry-links.send': 'Envoyer le lien',
  'entry-links.mailed': 'Le lien est en route. Vous pouvez aussi le copier.',
  'entry-links.notMailed':
    'Cette adresse ne veut pas de courriel d’ici, ou en a reçu assez aujourd’hui. Copiez plutôt le lien.',
  'entry-links.known': 'Liens utilisables',
  'entry-links.made': 'Créé le {day}, valable jusqu’au {until}',
  'entry-links.confirmed': 'confirmé le {day}',
  'entry-links.mail.waiting': 'courriel en attente',
  'entry-links.mail.sending': 'courriel en cours d’envoi',
  'entry-links.mail.sent': 'courriel envoyé',
  'entry-links.mail.refused': 'courriel refusé : envoyez le lien autrement',
  'entry-links.mail.unknown': 'on ne sait pas si le courriel est arrivé',
  'entry-links.revoke': 'Retirer',
} satisfies Record<keyof typeof en, string>
