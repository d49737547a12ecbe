import type { PhoneWords } from './wording.ts'

/** What is said of votes, and in the menu. */
export const frenchRoom: Pick<PhoneWords, 'vote' | 'menu'> = {
  vote: {
    soon: 'Le vote commence dans un instant.',
    left: (left, say) => `Il reste ${say.count(left, 'point', 'points')}`,
    of: (dots, say) => `Vous avez ${say.count(dots, 'point', 'points')}. Donnez-les à ce qui compte le plus.`,
    more: (title) => `Un point de plus pour ${title}`,
    fewer: (title) => `Un point de moins pour ${title}`,
    dots: (dots, say) => say.count(dots, 'point', 'points'),
    saved: 'Vos points sont comptés. Vous pouvez les déplacer jusqu’à la clôture.',
    sending: 'Vos points ne sont pas encore partis.',
    closed: 'Le vote est clos. Le résultat arrive dans un instant.',
    tooLate: 'Le vote a été clos avant l’arrivée de vos derniers points.',
    blind: 'Personne ne voit qui a voté quoi.',
    results: 'Résultat',
    voted: ({ voted, joined }, say) =>
      `${say.number(voted)} ${say.plural(voted, 'personne a', 'personnes ont')} voté, sur ${say.number(joined)}.`,
    round: (number, say) => `Tour ${say.number(number)}`,
  },
  menu: {
    open: 'Menu',
    close: 'Fermer',
    title: 'Vous, dans cet atelier',
    name: 'Votre nom',
    saveName: 'Enregistrer le nom',
    nameSaved: 'Nom enregistré',
    link: 'Continuer dans une autre fenêtre ou sur un autre appareil',
    linkText: 'Ouvrez-y ce lien. Gardez-le pour vous : qui l’a écrit en votre nom.',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    share: 'M’envoyer le lien',
    leave: 'Quitter l’atelier',
    leaveText:
      'Votre nom est effacé et ce téléphone est oublié. Ce que vous avez ajouté reste, sans votre nom.',
    leaveUnsent: (count, say) =>
      `${say.count(count, 'ajout n’est pas parti et serait perdu', 'ajouts ne sont pas partis et seraient perdus')}.`,
    leaveNow: 'Quitter',
    leaveOffline: 'Pour quitter, il faut une connexion. Réessayez dans un moment.',
  },
}
