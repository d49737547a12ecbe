import type { EditionWords } from './wording.ts'

export const english: EditionWords = {
  languageName: 'English',
  skipToList: 'Skip to the list',
  edition: ({ number, day }, say) => `Edition ${number}, published ${say.day(day)}`,
  editionOf: ({ number, name }) => `${name}, edition ${number}`,
  latest: 'Latest edition',
  notLatest: ({ number }) => `There is a newer edition: ${number}.`,
  invented: 'Everything on this page is invented, for training.',
  members: 'Sign in',
  allAlliances: 'All alliances',
  description: ({ name, organisations, places, day }, say) =>
    `${name}: ${say.count(organisations, 'organisation', 'organisations')} at ${say.count(places, 'place', 'places')}, what they do, and where nobody is. As published ${say.day(day)}.`,
  counts: ({ shown, of }, say) =>
    shown === of
      ? say.count(of, 'organisation', 'organisations')
      : `${say.number(shown)} of ${say.count(of, 'organisation', 'organisations')}`,
  none: 'No organisation fits. Clear a filter to see more.',
  clear: 'Clear filters',
  mapLabel: ({ name, shown }, say) =>
    `Map of ${name}: ${say.count(shown, 'place', 'places')}. The list below says the same in words.`,
  mapCaption: ({ shown, outside, unplaced }, say) =>
    [
      `${say.count(shown, 'place', 'places')} on this map`,
      outside > 0 && `${say.number(outside)} outside of it`,
      unplaced > 0 && `${say.count(unplaced, 'organisation', 'organisations')} without a public place`,
    ]
      .filter(Boolean)
      .join(' · '),
  others: (more, say) => `${say.number(more)} more`,
  legend: 'Sectors',
  precision: {
    exact: 'Exact place',
    kilometre: 'Known to about 1 km',
    locality: 'Somewhere in the town',
    several: 'Several places; the ring shows their sectors',
  },
  precisionOf: {
    exact: 'exact place',
    kilometre: 'shown to about 1 km',
    locality: 'shown at the town',
    hidden: 'place not public',
  },
  noPlace: 'place not known',
  filter: {
    title: 'Filter',
    text: 'Search by name or town',
    sector: 'Sector',
    territory: 'Territory',
    need: 'Need met',
    shade: 'Shade the map by coverage',
    any: 'All',
    show: 'Show',
  },
  state: {
    enough: 'As many as expected',
    thin: 'Fewer than expected',
    none: 'Nobody, and somebody looked',
    unknown: 'Not known: nobody has looked',
  },
  cell: ({ state, organisations, expected }, say) =>
    ({
      enough: say.number(organisations),
      thin: `${say.number(organisations)} of ${say.number(expected)}`,
      none: 'none',
      unknown: '?',
    })[state],
  list: 'Organisations',
  developing: 'starting up',
  noSector: 'Sector not recorded',
  pages: 'Pages of the list',
  page: ({ page, of }, say) => `Page ${say.number(page)} of ${say.number(of)}`,
  previous: 'Previous',
  next: 'Next',
  notTold: {
    title: 'What this map does not tell',
    intro: 'An empty spot is not proof that nobody is there. In this edition:',
    hidden: (n, say) =>
      `${say.count(n, 'organisation keeps its place', 'organisations keep their place')} private, to protect the people who go there.`,
    unplaced: (n, say) =>
      `${say.count(n, 'organisation is', 'organisations are')} in the list but not on the map: their place is not recorded.`,
    withoutSector: (n, say) =>
      `${say.count(n, 'organisation has', 'organisations have')} no sector recorded.`,
    withoutNeeds: (n, say) =>
      `For ${say.count(n, 'organisation', 'organisations')} we do not know which needs they meet.`,
    unverified: (n, say) => `${say.count(n, 'record has', 'records have')} not been checked within a year.`,
    developing: (n, say) => `${say.count(n, 'organisation is', 'organisations are')} only starting up.`,
    withdrawn: (n, say) =>
      `${say.count(n, 'record was', 'records were')} withdrawn from this edition after it was published.`,
    never: 'Opinions, contact persons and hidden places are never published.',
    nothing: 'Nothing is known to be missing.',
  },
  summary: 'In short',
  findings: 'What may be missing',
  levels: { high: 'Serious', medium: 'To be watched', low: 'Worth knowing' },
  coverage: {
    title: 'Who is where',
    intro: 'Organisations of each sector in each place. A question mark: nobody has looked.',
    place: 'Place',
    region: 'Whole region',
    all: 'All sectors',
  },
  downloads: {
    title: 'Download',
    intro: 'All that this edition says, free to use with its credit.',
    format: 'For programs: everything in one file',
  },
  cite: {
    title: 'Cite this edition',
    intro: 'This address will always show this edition.',
    root: 'Fingerprint of all records',
    rootHint: 'Lets anyone check that nothing was changed afterwards.',
  },
  editions: {
    title: 'Editions',
    all: 'All editions',
    compare: ({ from, to }) => `What changed from edition ${from} to ${to}`,
    feed: 'News of editions (Atom)',
  },
  facts: {
    sectors: 'Sectors',
    needs: 'Needs it meets',
    actorKinds: 'Kind of actor',
    places: 'Places',
    website: 'Website',
    email: 'E-mail',
    phone: 'Telephone',
    identifiers: 'Registered as',
    partners: 'Works with',
    checked: (day, say) => `Last checked ${say.day(day)}`,
    notChecked: 'Nobody has noted when this was last checked.',
    back: (name) => `All of ${name}`,
  },
  share: 'Put this map on your website',
  licence: (licence) => `Licence: ${licence}`,
  credits: 'Countries and coasts: Natural Earth. Inhabitants: GeoNames, CC BY 4.0.',
  privacy: 'No cookies, no tracking, nothing loaded from elsewhere.',
  missing: {
    title: 'Nothing is published here',
    text: 'The address may be mistyped, or what was here is not public.',
    back: 'See what is published',
  },
  withdrawn: {
    title: 'This edition was withdrawn',
    text: ({ name, number, day }, say) => `Edition ${number} of ${name} was withdrawn on ${say.day(day)}.`,
    reason: 'Reason',
    successor: 'See the current edition',
    none: 'No other edition is published at present.',
  },
  embed: {
    title: 'Put this map on your website',
    intro: 'Choose what to show, then copy the code. It sets no cookies and loads nothing from elsewhere.',
    preview: 'How it will look',
    code: 'Code to copy',
    component: 'Or as an element that takes the height it needs',
    options: 'Options',
    theme: 'Colours',
    themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
    view: 'Show',
    views: { both: 'Map and list', map: 'Map only', list: 'List only' },
    height: 'Height in pixels',
    follow: 'Always the latest edition',
    fixed: (number) => `Always edition ${number}`,
    which: 'Edition',
    language: 'Language',
    languages: { en: 'English', fr: 'French' },
    update: 'Update',
    frame: (name) => `Map: ${name}`,
    open: 'See the map and the list',
    note: 'In WordPress, paste the address of the page on a line of its own: it turns into the map.',
  },
  directory: {
    title: 'Who does what, where: alliances and their maps',
    intro: ({ alliances, organisations, countries }, say) =>
      `${say.count(alliances, 'alliance', 'alliances')} in ${say.count(countries, 'country', 'countries')}, ${say.count(organisations, 'organisation', 'organisations')}. Each alliance maps the organisations of its region, and says what is not known.`,
    search: 'Search all organisations',
    country: 'Country',
    sector: 'Sector',
    results: ({ shown, of }, say) =>
      shown === of
        ? say.count(of, 'organisation', 'organisations')
        : `${say.number(shown)} of ${say.count(of, 'organisation', 'organisations')}`,
    map: (alliances, say) =>
      `Map of ${say.count(alliances, 'alliance', 'alliances')}. The list below says the same in words.`,
    signIn: 'Members: sign in',
    more: ({ shown, of }, say) =>
      `The first ${say.number(shown)} of ${say.number(of)}. Add a word to narrow it down.`,
    open: 'Open the map',
  },
  compare: {
    title: ({ from, to }) => `Editions ${from} and ${to} compared`,
    intro: ({ from, to, name }) => `What changed in ${name} from edition ${from} to edition ${to}.`,
    figures: 'Figures side by side',
    figure: {
      organisations: 'Organisations',
      places: 'Places on the map',
      unplaced: 'Not known: place of organisations',
      withoutSector: 'Not known: sector of organisations',
      withoutNeeds: 'Not known: needs that organisations meet',
      unverified: 'Not checked within a year',
    },
    edition: (number) => `Edition ${number}`,
    difference: 'Difference',
    came: 'New in the list',
    went: 'No longer in the list',
    moved: 'Moved, or placed',
    sectors: 'Changed sector',
    otherwise: 'Other facts changed',
    cells: 'Coverage that changed',
    nothing: 'None.',
  },
}
