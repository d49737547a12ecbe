import { frenchMail } from './fr-mail.ts'
import type { SuggestionWords } from './wording.ts'

export const french: SuggestionWords = {
  links: {
    add: 'Proposer une organisation qui manque',
    remark: 'Signaler une erreur sur cette page',
    correct: 'Proposer une correction',
    address: 'Proposer une correction à cette adresse :',
  },
  title: {
    add: 'Proposer une organisation qui manque',
    remark: 'Signaler une erreur',
    correct: (name) => `Proposer une correction : ${name}`,
  },
  intro: {
    add: 'Dites ce que vous savez ; seul le nom est nécessaire. Des membres de l’alliance lisent et décident ; rien n’est public avant la prochaine édition.',
    remark:
      'Dites ce qui est faux sur la carte, dans la liste ou dans les chiffres. Des membres de l’alliance lisent et décident ; rien n’est public avant la prochaine édition.',
    correct:
      'Corrigez ce qui est faux, ou dites-le avec vos mots. Des membres de l’alliance lisent et décident ; rien n’est public avant la prochaine édition.',
  },
  invented: 'Cette alliance est inventée, pour s’exercer. Les propositions n’en sortent pas.',
  name: 'Nom de l’organisation',
  description: 'Ce qu’elle fait',
  lines: { website: 'Site web', email: 'Courriel général', phone: 'Téléphone général' },
  lineHints: {
    website: 'Commence par https://',
    email: 'Celui de l’organisation, jamais celui d’une personne.',
    phone: 'Celui de l’organisation, jamais celui d’une personne.',
  },
  lists: { sectors: 'Secteurs', needs: 'Besoins couverts', actorKinds: 'Types d’acteur' },
  places: {
    title: 'Lieu',
    another: 'Autre lieu',
    lines: ['Commune', 'Rue et numéro', 'Code postal'],
  },
  closed: 'Cette organisation n’existe plus',
  message: {
    add: 'Que faut-il savoir de plus ?',
    correct: 'Ce qui est faux, avec vos mots',
    remark: 'Qu’est-ce qui est faux, et que faudrait-il lire ?',
  },
  messageHint: 'Ne nommez aucune personne, ni rien de ce qui ne doit pas être trouvé.',
  address: {
    title: 'Pour recevoir une réponse',
    label: 'Votre adresse courriel',
    hint: 'Facultative. Elle sert à vérifier qu’elle est à vous et à vous dire ce qui a été décidé. Aucun membre ne la voit. Elle est effacée 30 jours après la décision.',
    withoutScript:
      'Sans JavaScript, nous ne savons pas vous distinguer d’un robot. Donnez une adresse et confirmez-la ; sinon votre proposition attend parmi les indésirables, que les membres regardent moins souvent.',
  },
  trap: 'Laissez ce champ vide',
  keeping:
    'Ce que vous écrivez est gardé jusqu’à la décision des membres et 30 jours de plus, sans votre nom ni votre réseau.',
  takingBack: {
    withMail: 'Pour le retirer, suivez le lien de notre courriel ou écrivez à l’alliance.',
    without: 'Pour le retirer, écrivez à l’alliance.',
  },
  send: 'Envoyer',
  faults: {
    title: 'Veuillez relire. Rien de ce que vous avez écrit n’est perdu.',
    nothing:
      'Rien ne diffère de ce qui est publié. Modifiez un champ, ou dites avec vos mots ce qui est faux.',
    name: 'Donnez le nom de l’organisation.',
    long: 'C’est trop long. Raccourcissez.',
    characters:
      'Ce texte contient un caractère impossible à enregistrer. Supprimez-le et saisissez-le à nouveau.',
    'web-address': 'Écrivez une adresse comme https://exemple.org, ou laissez vide.',
    email: 'Écrivez une adresse comme contact@exemple.org, ou laissez vide.',
    phone: 'Écrivez un numéro avec des chiffres et des espaces, ou laissez vide.',
    'own-email': 'Écrivez votre adresse, comme nom@exemple.org, ou laissez vide.',
    early: 'C’était très rapide. Relisez, puis envoyez à nouveau.',
    late: 'Cette page est restée ouverte trop longtemps. Relisez, puis envoyez à nouveau.',
    network: 'Beaucoup de propositions viennent de votre réseau. Envoyez à nouveau dans une heure.',
    full: 'Cette alliance a reçu trop de propositions aujourd’hui. Envoyez à nouveau demain.',
  },
  thanks: {
    title: 'Merci',
    text: 'Des membres de l’alliance liront votre proposition. S’ils la suivent, elle figurera dans la prochaine édition.',
    mail: 'Si vous avez donné une adresse, regardez vos courriels : un lien y confirme qu’elle est à vous.',
    back: (name) => `Retour à ${name}`,
  },
  confirm: {
    title: 'Cette adresse est-elle à vous ?',
    text: (name) =>
      `Une proposition a été faite à ${name}, et cette adresse a été donnée pour recevoir la réponse.`,
    yes: 'Oui, répondez-moi là',
    no: 'Non, ce n’était pas moi',
    take: 'Supprimer ma proposition',
    confirmed: {
      title: 'Votre adresse est confirmée',
      text: 'Vous recevrez un seul courriel, quand les membres auront décidé. D’ici là, vous pouvez supprimer ici votre proposition et votre adresse.',
    },
    notMe: {
      title: 'Nous ne vous écrirons plus',
      text: 'Votre adresse est effacée. Un code que personne ne peut retraduire empêche de l’utiliser à nouveau.',
    },
    taken: { title: 'Votre proposition est supprimée', text: 'Votre adresse aussi.' },
    gone: {
      title: 'Ce lien ne fonctionne plus',
      text: 'Il vaut 24 heures, ou la proposition a été supprimée. Vous pouvez proposer à nouveau.',
    },
  },
  ...frenchMail,
}
