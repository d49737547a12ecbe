import { frenchForms } from './fr-forms.ts'
import { frenchRoom } from './fr-room.ts'
import type { PhoneWords } from './wording.ts'

export const french: PhoneWords = {
  join: {
    title: 'Participer à l’atelier',
    code: 'Code affiché au mur',
    codeHint: '8 chiffres, par exemple 1234 5678',
    name: 'Votre nom (facultatif)',
    nameHint: 'L’équipe d’animation le voit, pas le mur.',
    submit: 'Entrer',
    joining: 'Entrée…',
    privacy:
      'Ni compte ni application. Votre nom est effacé après l’atelier. Ce que vous ajoutez reste, sans votre nom.',
    withoutScript: 'Pour participer, activez JavaScript – ou demandez une feuille à l’équipe d’animation.',
    digits: (count, say) =>
      `Le code a 8 chiffres. Vous en avez tapé ${say.number(count)}. Comparez avec le mur.`,
    faults: {
      empty: 'Tapez le code affiché au mur.',
      unknown: 'Aucun atelier n’a ce code. Comparez avec le mur.',
      link: 'Ce lien ne fonctionne plus. Tapez le code affiché au mur.',
      closed: 'La porte est fermée. Demandez à l’équipe d’animation de l’ouvrir.',
      ended: 'Cet atelier est terminé.',
      guesses: 'Beaucoup de codes faux sont arrivés. Attendez une minute, ou scannez le code QR du mur.',
      offline: 'Pas de connexion. Vérifiez le Wi-Fi ou les données mobiles, puis réessayez.',
      portal: 'Le Wi-Fi vous demande d’abord de vous identifier. Ensuite, réessayez.',
      busy: 'Le service ne répond pas pour l’instant. Réessayez dans un moment.',
      elsewhere:
        'Cette fenêtre est déjà dans un atelier, avec des ajouts qui ne sont pas partis. Attendez qu’ils partent, puis rouvrez le lien.',
    },
  },
  notices: {
    offline: 'Pas de connexion. Continuez : ce que vous écrivez est gardé ici et partira plus tard.',
    portal: 'Le Wi-Fi vous demande de vous identifier. D’ici là, ce que vous écrivez est gardé ici.',
    busy: 'Le service ne répond pas pour l’instant. Ce que vous écrivez est gardé ici ; nous réessayons.',
    memory: 'Ce navigateur n’enregistre rien. Laissez cette page ouverte jusqu’à ce que tout soit parti.',
    frozen: 'L’atelier est en pause. Continuez à écrire : tout partira à la reprise.',
  },
  signInToWifi: 'S’identifier sur le Wi-Fi',
  step: ({ at, of }, say) => `${say.number(at)} sur ${say.number(of)}`,
  time: {
    left: (time) => `Encore ${time}`,
    over: 'C’est l’heure. Terminez ce que vous écrivez.',
    minute: 'Encore une minute',
  },
  waiting: {
    title: 'Vous y êtes',
    text: 'L’atelier n’a pas commencé. Cette page suit la salle toute seule ; laissez-la ouverte.',
    hello: (name) => `Vous êtes ici en tant que ${name}.`,
  },
  rest: 'Rien à faire ici : levez les yeux et discutez.',
  ready: {
    label: 'J’ai fini',
    hint: 'Vous pouvez revenir dessus à tout moment.',
    on: 'La salle sait que vous avez fini.',
  },
  ...frenchForms,
  own: {
    title: 'Ce que vous avez ajouté',
    nameless: {
      organisation: 'Organisation',
      place: 'Lieu',
      tie: 'Qui travaille avec qui',
      need: 'Ce qu’elle propose',
      survey: 'J’ai cherché, sans trouver personne',
      missing: 'Acteur manquant',
      commitment: 'Engagement',
    },
    states: {
      waiting: 'Reçu. L’équipe d’animation regarde.',
      applied: 'Ajouté.',
      known: 'C’était déjà connu. Merci.',
      late: 'Arrivé après l’exercice. L’équipe d’animation décide.',
      refused: 'Non ajouté.',
      'taken-back': 'Retiré.',
    },
    sending: 'Envoi…',
    kept: 'Gardé sur ce téléphone, pas encore envoyé.',
    changing: 'Votre modification n’est pas encore partie.',
    takingBack: 'Retrait en cours…',
    needsYou: 'À vous de voir.',
    reason: (reason) => `Raison : ${reason}`,
    verbs: { change: 'Modifier', correct: 'Corriger', takeBack: 'Retirer', discard: 'Supprimer' },
    takenBack: (title) => `Retiré : ${title}`,
    all: (count, say) => `Tout ce que vous avez ajouté (${say.number(count)})`,
  },
  moved: {
    text: (question) => `La salle est passée à la suite : ${question} Finissez d’abord ici, si vous voulez.`,
    vote: 'La salle vote maintenant. Finissez d’abord ici, si vous voulez.',
    go: 'Suivre la salle',
  },
  draft: {
    text: (question) => `Vous aviez commencé quelque chose pour « ${question} »`,
    goOn: 'Terminer',
    discard: 'Supprimer',
  },
  ...frenchRoom,
  ended: {
    title: 'L’atelier est terminé',
    text: 'Merci d’avoir participé. Votre nom sera effacé ; ce que vous avez ajouté reste à l’alliance.',
    unsent: (count, say) =>
      `${say.count(count, 'ajout n’est pas arrivé', 'ajouts ne sont pas arrivés')} à temps. Le texte est ci-dessous : montrez-le à l’équipe d’animation.`,
  },
  removed: {
    title: 'Vous n’êtes plus dans cet atelier',
    text: 'L’équipe d’animation a retiré ce téléphone. Si c’est une erreur, entrez à nouveau avec le code du mur.',
  },
  unknown: {
    title: 'Ce téléphone n’est pas connu ici',
    text: 'Vous avez quitté l’atelier ou en avez été retiré·e, ou il a été supprimé. Entrez à nouveau avec le code du mur.',
  },
  left: {
    title: 'Vous avez quitté l’atelier',
    text: 'Votre nom est effacé et ce téléphone est oublié. À bientôt !',
  },
  connecting: 'Connexion…',
  languages: 'Langue',
  another: 'Entrer avec un code',
}
