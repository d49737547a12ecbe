/**
 * What may stand on what inside a room. A layer may import every layer before it and none after it; within a layer a
 * folder or file imports only those that are listed behind it. A new one finds its place here before it imports another
 * one, or is imported.
 */
export type Layer = Readonly<Record<string, readonly string[]>>

/** Folders of the pages, the lowest first; on top of all of them stand `router.tsx` and `main.tsx`. */
export const webLayers: readonly Layer[] = [
  // Asking the service, words, and what pages are made of: none of them knows a noun.
  { service: [], i18n: [], ui: ['service', 'i18n'] },
  // Who is asking; an alliance and its records as they are read, kept fresh and written; what was done to them.
  { people: [], alliances: ['people'], history: ['people', 'alliances'] },
  // How things are drawn and addressed wherever they appear, and what a worker computes from a dataset.
  { marks: [], coverage: [], addresses: [], computed: [], basemap: [] },
  // Which organisations are meant; how a list is kept, and what it can start from.
  { selection: [], lists: [], templates: [] },
  // One folder a noun. They are put together above.
  {
    sectors: [],
    needs: [],
    'actor-kinds': [],
    criteria: [],
    surveys: [],
    sources: [],
    expectations: [],
    seats: [],
    partnerships: [],
    actions: [],
    territories: [],
    departures: [],
    geocoding: [],
    organisations: ['criteria', 'seats', 'partnerships'],
  },
  // Organisations placed, crossed, tied and listed.
  { map: ['pictures'], network: ['pictures'], matrix: ['pictures'], table: [], pictures: [] },
  // What is missing.
  { findings: [] },
  // Pages that put the nouns together, and what stands around every page.
  {
    'organisation-page': [],
    settings: [],
    home: [],
    report: ['rooms', 'workshops'],
    exchange: [],
    exports: [],
    suggestions: [],
    publication: ['suggestions'],
    rooms: [],
    workshops: ['rooms'],
    console: ['rooms', 'workshops'],
    paper: ['rooms', 'workshops'],
    wall: ['rooms'],
    'public-page': [],
    phone: [],
    shell: ['exports', 'suggestions'],
  },
]

/** Files and folders of the language of both sides, the lowest first. */
export const sharedLayers: readonly Layer[] = [
  // What schemas and sentences are made of.
  {
    primitives: [],
    names: ['primitives'],
    'column-names': [],
    'register-checks': [],
    registers: ['names', 'register-checks'],
    geodesy: ['primitives'],
    basemaps: ['primitives'],
    addresses: ['primitives'],
    marks: [],
    sentences: [],
    problems: [],
  },
  // One schema a noun.
  {
    people: [],
    permissions: ['people'],
    needs: [],
    sectors: ['needs'],
    'actor-kinds': [],
    criteria: [],
    partnerships: [],
    'organisation-fields': ['criteria', 'partnerships'],
    organisations: ['organisation-fields'],
    'finding-choices': ['needs', 'organisations'],
    alliances: ['finding-choices'],
    territories: [],
    places: [],
    outlines: [],
    sources: [],
    surveys: [],
    seats: [],
    expectations: [],
    actions: [],
    'finding-decisions': [],
    'suggestion-decisions': [],
    'entry-links': [],
    suggestions: ['organisation-fields', 'organisations', 'suggestion-decisions'],
    // With what each of its entries says, its room and its usual agenda.
    workshops: ['partnerships'],
    history: [],
  },
  // Each noun declared once, with its schema.
  { nouns: [], 'noun-tables': ['nouns'] },
  // All of an alliance in one response, and which organisations of it are meant.
  { dataset: [], selection: ['dataset'], 'record-labels': ['dataset'], templates: [] },
  // What is computed from it.
  { network: [], formats: [] },
  { findings: [], exchange: [] },
  { merging: [], documents: [], editions: [] },
]
