import type { MinutesWords } from './wording.ts'

export const french: MinutesWords = {
  title: (workshop) => `Compte rendu : ${workshop}`,
  running: 'Compte rendu d’un atelier',
  held: (day, venue) => [day, venue].filter(Boolean).join(', '),
  noDay: 'Aucune date n’est indiquée.',
  time: (from, to) => `De ${from} à ${to} (UTC).`,
  people: (joined, most, { count }) =>
    `${count(joined, 'personne a rejoint l’atelier', 'personnes ont rejoint l’atelier')} ; ${most} au plus étaient connectées en même temps.`,
  names: (names) => `Noms donnés : ${names}.`,
  present: {
    title: 'Qui était là',
    none: 'Personne n’a dit pour quelle organisation il venait.',
    here: 'Organisations citées comme présentes',
    absent: 'Organisations qui ont un siège et que personne n’a citées comme présentes',
    nobodyAbsent: 'Toutes les organisations qui ont un siège ont été citées comme présentes.',
  },
  exercises: {
    title: 'Questions et réponses',
    notAsked: 'Cette question n’a pas été posée.',
    noAnswer: 'Question posée ; personne n’a répondu par téléphone ou sur papier.',
    minutes: (minutes, { count }) => count(minutes, 'minute', 'minutes'),
    stillHeld: 'en cours',
  },
  kinds: {
    organisation: (n, { count }) =>
      count(n, 'organisation ajoutée ou complétée', 'organisations ajoutées ou complétées'),
    place: (n, { count }) => count(n, 'lieu ajouté', 'lieux ajoutés'),
    tie: (n, { count }) => count(n, 'partenariat ajouté', 'partenariats ajoutés'),
    need: (n, { count }) => count(n, 'réponse sur les besoins', 'réponses sur les besoins'),
    survey: (n, { count }) =>
      count(n, 'recherche qui n’a trouvé personne', 'recherches qui n’ont trouvé personne'),
    missing: (n, { count }) => count(n, 'acteur manquant cité', 'acteurs manquants cités'),
    commitment: (n, { count }) => count(n, 'action prise en charge', 'actions prises en charge'),
  },
  waiting: (n, { count }) => count(n, 'réponse attend une décision', 'réponses attendent une décision'),
  known: (n, { count }) => count(n, 'réponse était déjà dans la base', 'réponses étaient déjà dans la base'),
  refused: (n, { count }) => count(n, 'réponse refusée', 'réponses refusées'),
  takenBack: (n, { count }) => count(n, 'réponse retirée', 'réponses retirées'),
  votes: {
    title: 'Votes',
    none: 'Il n’y a pas eu de vote.',
    round: (question, number) => (number > 1 ? `${question} (tour ${number})` : question),
    turnout: (voted, joined, { number, plural }) =>
      `${number(voted)} sur ${number(joined)} ${plural(voted, 'a voté', 'ont voté')}.`,
    nobody: 'Personne n’a voté.',
    option: 'Dans la liste',
    dots: 'Points',
    place: 'Rang',
  },
  missing: {
    title: 'Qui manque',
    none: 'Aucun acteur manquant n’a été cité.',
    name: 'Acteur manquant',
    where: 'Où',
    why: 'Pourquoi',
    approached: 'Approché par',
  },
  actions: {
    title: 'Qui fait quoi, avant quand',
    none: 'Personne n’a rien pris en charge.',
    what: 'Action',
    who: 'Responsable',
    when: 'Avant le',
    nobody: 'personne encore',
    noDay: 'sans date',
  },
  decisions: { title: 'Décisions', none: 'Aucune décision n’a été notée.' },
  notes: { title: 'Notes', none: 'Aucune note n’a été prise.' },
  parked: { title: 'Laissé pour plus tard', none: 'Rien n’a été laissé pour plus tard.' },
  findings: {
    title: 'Constats avant et après',
    unknown: 'Les constats n’ont pas pu être comptés au début ou à la fin.',
    text: 'Combien de constats de chaque sorte il y avait au début de l’atelier, et à la fin. Plus de réponses peuvent aussi montrer plus de lacunes.',
    kind: 'Sorte',
    before: 'Avant',
    after: 'Après',
    same: (n, { count }) =>
      `Pour ${count(n, 'autre sorte de constat', 'autres sortes de constats')}, le nombre n’a pas changé.`,
  },
}
