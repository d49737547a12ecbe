import type { SuggestionWords } from './wording.ts'

/** What private links lead to, and what is sent by mail. */
export const frenchMail: Pick<SuggestionWords, 'entry' | 'mail'> = {
  entry: {
    title: (name) => `${name} : est-ce exact ?`,
    text: ({ alliance, until }) =>
      `Voici ce que ${alliance} a noté sur votre organisation et publie. Confirmez que c’est exact, ou dites ce qui devrait changer. Ce lien n’est que pour vous et vaut jusqu’au ${until}.`,
    held: 'Ce qui est noté',
    ties: 'Vous travaillez avec',
    tiesHint: 'Décochez ce qui n’est pas le cas.',
    verified: (day, say) => `Dernière vérification le ${say.day(day)}.`,
    neverVerified: 'Personne ne l’a encore vérifié.',
    place: (n) => `Lieu ${n}`,
    nothing: 'non renseigné',
    confirm: 'Tout est exact',
    correct: 'Quelque chose est faux ou manque',
    confirmed: {
      title: 'Merci',
      text: 'Votre fiche est marquée comme vérifiée aujourd’hui, et les liens cochés comme confirmés. Vous pouvez revenir par le même lien.',
    },
    notOurs: (names, say) => `Nous ne travaillons pas avec ${say.list(names)}.`,
    gone: {
      title: 'Ce lien ne fonctionne plus',
      text: 'Il a expiré ou a été retiré. Demandez-en un nouveau à l’alliance.',
    },
  },
  mail: {
    entrySubject: (name) => `${name} : votre fiche est-elle exacte ?`,
    entryText: ({ alliance, name, link, until }) =>
      `${alliance} publie une carte des organisations de sa région. ${name} y figure.\n\nRegardez si ce qui y est dit est exact ; confirmez-le ou corrigez-le. Il ne faut pas de compte :\n${link}\n\nLe lien n’est que pour votre organisation et vaut jusqu’au ${until}. Votre adresse n’est pas gardée.`,
    subject: (name) => `${name} : cette adresse est-elle à vous ?`,
    text: ({ alliance, link, hours }) =>
      `Une proposition a été faite à ${alliance}, et cette adresse a été donnée pour recevoir la réponse.\n\nSi c’était vous, confirmez ici. Le lien vaut ${hours} heures :\n${link}\n\nSi ce n’était pas vous, dites-le au même endroit, et nous ne vous écrirons plus. Si vous ne faites rien, votre adresse est effacée.`,
    answerSubject: (name) => `${name} : votre proposition`,
    answerText: ({ alliance, answer, link }) =>
      `Votre proposition à ${alliance} a été examinée.\n\n${answers[answer]}\n\n${link}\n\nC’est notre seul courriel à ce sujet. Votre adresse sera effacée dans les 30 jours.`,
  },
}

const answers = {
  thanks: 'Merci : les membres l’ont suivie. Elle figurera dans la prochaine édition.',
  partly: 'Merci : les membres l’ont suivie en partie. Cette partie figurera dans la prochaine édition.',
  known: 'Merci : c’était déjà connu, ou avait été modifié entre-temps.',
  outside: 'Elle n’a pas été suivie : l’organisation est en dehors de la région ou du sujet de cette carte.',
  unclear:
    'Elle n’a pas été suivie : les membres n’ont pas compris ce qui devrait changer. Vous pouvez écrire à nouveau.',
  unverified:
    'Elle n’a pas été suivie : les membres n’ont pas pu la vérifier. Vous pouvez écrire à nouveau et citer une source.',
}
