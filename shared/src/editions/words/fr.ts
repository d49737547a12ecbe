import type { EditionWords } from './wording.ts'

export const french: EditionWords = {
  languageName: 'Français',
  skipToList: 'Aller à la liste',
  edition: ({ number, day }, say) => `Édition ${number}, publiée le ${say.day(day)}`,
  editionOf: ({ number, name }) => `${name}, édition ${number}`,
  notLatest: ({ number }) => `Une édition plus récente existe : ${number}.`,
  invented: 'Tout ce qui figure sur cette page est inventé, pour la formation.',
  members: 'Se connecter',
  allAlliances: 'Toutes les alliances',
  description: ({ name, organisations, places, day }, say) =>
    `${name} : ${say.count(organisations, 'organisation', 'organisations')}, ${say.count(places, 'lieu', 'lieux')}, ce qu’elles font et là où il n’y a personne. Publié le ${say.day(day)}.`,
  counts: ({ shown, of }, say) =>
    shown === of
      ? say.count(of, 'organisation', 'organisations')
      : `${say.number(shown)} sur ${say.count(of, 'organisation', 'organisations')}`,
  none: 'Aucune organisation ne correspond. Retirez un filtre pour en voir plus.',
  clear: 'Effacer les filtres',
  mapLabel: ({ name, shown }, say) =>
    `Carte : ${name}, ${say.count(shown, 'lieu', 'lieux')}. La liste plus bas dit la même chose en toutes lettres.`,
  mapCaption: ({ shown, outside, unplaced }, say) =>
    [
      `${say.count(shown, 'lieu', 'lieux')} sur cette carte`,
      outside > 0 && `${say.number(outside)} en dehors`,
      unplaced > 0 && `${say.count(unplaced, 'organisation', 'organisations')} sans lieu public`,
    ]
      .filter(Boolean)
      .join(' · '),
  others: (more, say) => say.count(more, 'autre', 'autres'),
  legend: 'Secteurs',
  precision: {
    exact: 'Lieu exact',
    kilometre: 'Connu à 1 km près environ',
    locality: 'Quelque part dans la commune',
    several: 'Plusieurs lieux ; l’anneau montre leurs secteurs',
  },
  precisionOf: {
    exact: 'lieu exact',
    kilometre: 'situé à 1 km près environ',
    locality: 'situé à la commune',
    hidden: 'lieu non public',
  },
  noPlace: 'lieu inconnu',
  filter: {
    title: 'Filtrer',
    text: 'Chercher un nom ou une commune',
    sector: 'Secteur',
    territory: 'Territoire',
    need: 'Besoin couvert',
    shade: 'Colorer la carte selon la couverture',
    any: 'Tous',
    show: 'Afficher',
  },
  state: {
    enough: 'Autant qu’attendu',
    thin: 'Moins qu’attendu',
    none: 'Personne, après vérification',
    unknown: 'Inconnu : personne n’a vérifié',
  },
  cell: ({ state, organisations, expected }, say) =>
    ({
      enough: say.number(organisations),
      thin: `${say.number(organisations)} sur ${say.number(expected)}`,
      none: 'aucune',
      unknown: '?',
    })[state],
  list: 'Organisations',
  developing: 'en développement',
  noSector: 'Secteur non renseigné',
  pages: 'Pages de la liste',
  page: ({ page, of }, say) => `Page ${say.number(page)} sur ${say.number(of)}`,
  previous: 'Précédente',
  next: 'Suivante',
  notTold: {
    title: 'Ce que cette carte ne dit pas',
    intro: 'Un endroit vide ne prouve pas qu’il n’y a personne. Dans cette édition :',
    hidden: (n, say) =>
      `${say.count(n, 'organisation garde son lieu secret', 'organisations gardent leur lieu secret')}, pour protéger les personnes qui s’y rendent.`,
    unplaced: (n, say) =>
      `${say.count(n, 'organisation figure', 'organisations figurent')} dans la liste mais pas sur la carte : le lieu n’est pas renseigné.`,
    withoutSector: (n, say) =>
      `${say.count(n, 'organisation n’a', 'organisations n’ont')} pas de secteur renseigné.`,
    withoutNeeds: (n, say) =>
      `Pour ${say.count(n, 'organisation', 'organisations')}, les besoins couverts ne sont pas connus.`,
    unverified: (n, say) =>
      `${say.count(n, 'fiche n’a pas été vérifiée', 'fiches n’ont pas été vérifiées')} depuis un an.`,
    developing: (n, say) =>
      `${say.count(n, 'organisation est encore en développement', 'organisations sont encore en développement')}.`,
    withdrawn: (n, say) =>
      `${say.count(n, 'fiche a été retirée', 'fiches ont été retirées')} de cette édition après sa publication.`,
    never: 'Les appréciations, les personnes de contact et les lieux cachés ne sont jamais publiés.',
    nothing: 'Rien ne manque, à notre connaissance.',
  },
  summary: 'En bref',
  findings: 'Ce qui manque peut-être',
  levels: { high: 'Grave', medium: 'À surveiller', low: 'Bon à savoir' },
  coverage: {
    title: 'Qui est où',
    intro: 'Organisations de chaque secteur en chaque lieu. Un point d’interrogation : personne n’a vérifié.',
    place: 'Lieu',
    region: 'Toute la région',
  },
  downloads: {
    title: 'Télécharger',
    intro: 'Tout ce que dit cette édition, libre d’usage en citant la source.',
    uses: {
      table: 'classeur complet',
      organisations: 'organisations',
      semicolons: 'organisations, pour les tableurs à points-virgules',
      partnerships: 'qui travaille avec qui',
      coverage: 'secteurs par lieu',
      places: 'lieux, pour les cartes',
      tiles: 'lieux en tuiles, pour les cartes de grandes éditions',
      network: 'partenariats, pour les outils de réseau',
      package: 'contenu des fichiers et leurs empreintes',
      whole: 'tout, pour les programmes',
      website: 'l’édition entière comme site web, pour tout serveur',
    },
  },
  website: {
    draft: 'Brouillon, non publié. Seuls les membres de l’alliance le voient.',
    copyOf: 'Ceci est la copie d’une édition. L’original se trouve à l’adresse',
  },
  cite: {
    title: 'Citer cette édition',
    intro: 'Cette adresse montrera toujours cette édition.',
    root: 'Empreinte de toutes les fiches :',
    rootHint: 'Permet à chacun de vérifier que rien n’a été modifié depuis.',
  },
  editions: {
    title: 'Éditions',
    all: 'Toutes les éditions',
    compare: ({ from, to }) => `Ce qui a changé de l’édition ${from} à l’édition ${to}`,
    feed: 'Nouvelles des éditions (Atom)',
  },
  facts: {
    sectors: 'Secteurs',
    needs: 'Besoins couverts',
    actorKinds: 'Type d’acteur',
    places: 'Lieux',
    website: 'Site web',
    email: 'Courriel',
    phone: 'Téléphone',
    identifiers: 'Enregistrée sous',
    partners: 'Travaille avec',
    checked: (day, say) => `Dernière vérification le ${say.day(day)}`,
    notChecked: 'La date de dernière vérification n’est pas renseignée.',
    back: (name) => `Toute la carte : ${name}`,
  },
  share: 'Mettre cette carte sur votre site',
  licence: (licence) => `Licence : ${licence}`,
  credits: 'Pays et côtes : Natural Earth. Habitants : GeoNames, CC BY 4.0.',
  privacy: 'Ni cookies, ni pistage, rien qui vienne d’ailleurs.',
  missing: {
    title: 'Rien n’est publié ici',
    text: 'L’adresse est peut-être erronée, ou ce qui s’y trouvait n’est pas public.',
    back: 'Voir ce qui est publié',
  },
  withdrawn: {
    title: 'Cette édition a été retirée',
    text: ({ name, number, day }, say) => `L’édition ${number} de ${name} a été retirée le ${say.day(day)}.`,
    reason: 'Raison :',
    reasons: {
      usual: 'comme prévu',
      outdated: 'elle est dépassée',
      mistake: 'elle était fausse',
      safety: 'elle mettait quelqu’un en danger',
      request: 'une organisation l’a demandé',
      legal: 'la loi le demande',
    },
    successor: 'Voir l’édition actuelle',
    none: 'Aucune autre édition n’est publiée pour le moment.',
  },
  embed: {
    title: 'Mettre cette carte sur votre site',
    intro:
      'Choisissez ce qui sera montré, puis copiez le code. Il ne pose pas de cookies et ne charge rien d’ailleurs.',
    preview: 'Le résultat',
    code: 'Code à copier',
    component: 'Ou comme élément qui prend la hauteur dont il a besoin',
    options: 'Options',
    theme: 'Couleurs',
    themes: { auto: 'Comme l’appareil du lecteur', light: 'Claires', dark: 'Sombres' },
    view: 'Montrer',
    views: { both: 'Carte et liste', map: 'Carte seule', list: 'Liste seule' },
    height: 'Hauteur en pixels',
    follow: 'Toujours la dernière édition',
    fixed: (number) => `Toujours l’édition ${number}`,
    which: 'Édition',
    language: 'Langue',
    languages: { en: 'Anglais', fr: 'Français' },
    update: 'Mettre à jour',
    frame: (name) => `Carte : ${name}`,
    open: 'Voir la carte et la liste',
    note: 'Dans WordPress, collez l’adresse de la page seule sur une ligne : elle devient la carte.',
  },
  catalogue:
    'Les organisations d’une région, cartographiées par son alliance : où elles sont, ce qu’elles font, ce qui manque et ce que l’on ignore.',
  directory: {
    programs: 'Pour les programmes :',
    invented: 'inventée, pour la formation',
    title: 'Qui fait quoi, où : les alliances et leurs cartes',
    intro: ({ alliances, organisations, countries }, say) =>
      `${say.count(alliances, 'alliance', 'alliances')} dans ${say.count(countries, 'pays', 'pays')}, ${say.count(organisations, 'organisation', 'organisations')}. Chaque alliance cartographie les organisations de sa région, et dit ce qui n’est pas connu.`,
    search: 'Chercher parmi toutes les organisations',
    country: 'Pays et alliance',
    sector: 'Secteur',
    results: ({ shown, of }, say) =>
      shown === of
        ? say.count(of, 'organisation', 'organisations')
        : `${say.number(shown)} sur ${say.count(of, 'organisation', 'organisations')}`,
    signIn: 'Membres : se connecter',
    more: ({ shown, of }, say) =>
      `Les ${say.number(shown)} premières sur ${say.number(of)}. Ajoutez un mot pour préciser.`,
  },
  compare: {
    map: 'Les deux éditions sur une carte',
    mapLabel: ({ from, to, name }) => `${name} : ce qui a changé de l’édition ${from} à l’édition ${to}`,
    kept: 'Là comme avant',
    csv: 'Télécharger en CSV',
    headings: ['Changement', 'Identifiant', 'Nom', 'Avant', 'Après'],
    title: ({ from, to }) => `Comparer les éditions ${from} et ${to}`,
    intro: ({ from, to, name }) => `Ce qui a changé dans ${name} de l’édition ${from} à l’édition ${to}.`,
    figures: 'Les chiffres côte à côte',
    figure: {
      organisations: 'Organisations',
      places: 'Lieux sur la carte',
      unplaced: 'Inconnu : lieu de l’organisation',
      withoutSector: 'Inconnu : secteur de l’organisation',
      withoutNeeds: 'Inconnu : besoins que l’organisation couvre',
      unverified: 'Non vérifiées depuis un an',
    },
    edition: (number) => `Édition ${number}`,
    difference: 'Différence',
    came: 'Nouvelles dans la liste',
    went: 'Disparues de la liste',
    moved: 'Déplacées ou situées',
    sectors: 'Secteur modifié',
    otherwise: 'Autres faits modifiés',
    cells: 'Couverture modifiée',
    nothing: 'Aucune.',
  },
}
