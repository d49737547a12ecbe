import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'

const aTest = '\\.(test|factory)\\.tsx?$'
const inPackages = (...names: string[]) => `(^|/)node_modules/(${names.join('|')})/`

/**
 * What each noun of the service stands on, besides itself, `http/`, db and shared. A noun that is not here yet may
 * import no other until somebody has thought about where it stands.
 */
const standsOn: Record<string, string[]> = {
  people: [],
  geocoding: [],
  history: [],
  alliances: ['people'],
  sectors: [],
  organisations: ['alliances', 'geocoding'],
  contacts: ['organisations'],
  territories: ['organisations'],
  criteria: [],
  'gap-decisions': [],
  gaps: ['dataset', 'gap-decisions', 'organisations', 'territories'],
  workshops: ['gaps'],
  documents: ['gaps'],
}
/** These read all the others; editions must not see a contact, and nothing that is published may come past them. */
const readers = ['editions', 'exchange']
const notNouns = ['http', 'public']

const nounPath = (...nouns: string[]) => `^server/src/(${nouns.join('|')})(/|\\.ts$)`

const nounRules = Object.entries(standsOn).map(
  ([noun, ground]): IForbiddenRuleType => ({
    name: `server-${noun}`,
    comment: `${noun} stands on ${ground.join(', ') || 'no other noun'}: what others need of it must not need them, or nouns can no longer be read one by one.`,
    severity: 'error',
    from: { path: nounPath(noun), pathNot: aTest },
    to: { path: '^server/src/[^/]+/', pathNot: nounPath(noun, 'http', ...ground) },
  }),
)

/**
 * The folders of the face, the lowest first. Each may import those before it and none after it; on top of all of them
 * stand `router.tsx` and `main.tsx`. A new folder finds its place here before it imports another one, or is imported.
 */
const floors: readonly (readonly string[])[] = [
  // Asking the service, words, and what pages are made of: none of them knows a noun.
  ['service', 'i18n', 'ui'],
  // Who is asking; an alliance and its records as they are read, kept fresh and written; what was done to them.
  ['people', 'alliances', 'history', 'templates', 'lists'],
  // What a worker computes from an alliance's dataset.
  ['computed'],
  // What organisations are told apart by, and which of them are meant: the common filter and selection.
  ['sectors', 'needs', 'actor-kinds', 'criteria', 'selection', 'surveys', 'expectations'],
  // Organisations crossed, placed and listed.
  ['matrix', 'map', 'table'],
  // What is drawn on them, sits at the table, stands between organisations, and is missing.
  ['pictures', 'territories', 'seats', 'partnerships', 'actions', 'gaps', 'network'],
  // What is read and written as a whole.
  ['organisations', 'exchange', 'report'],
  // Pages that put the nouns together, and what stands around every page.
  ['home', 'settings', 'shell'],
]
const folders = floors.flat()

const folderPath = (...names: readonly string[]) => `^web/src/(${names.join('|')})/`

const folderRules = folders.map(
  (folder, at): IForbiddenRuleType => ({
    name: 'web-stands-on-lower-floors',
    comment: `${folder} stands on ${folders.slice(0, at).join(', ') || 'nothing'}: folders that import one another can only be read, moved and changed together. What a lower one needs of a higher one it is handed.`,
    severity: 'error',
    from: { path: folderPath(folder), pathNot: aTest },
    to: { path: '^web/src/', pathNot: folderPath(...folders.slice(0, at + 1)) },
  }),
)

const forbidden: IForbiddenRuleType[] = [
  {
    name: 'no-cycles',
    comment: 'Files in a cycle can only be understood, moved and tested together.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'What cannot be resolved cannot be judged by any other rule.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared-packages',
    comment:
      'A package that is not in the package.json beside works only by the accident of how others are installed.',
    severity: 'error',
    from: { path: '^(shared|db|server|web)/', pathNot: aTest },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'shared-stands-alone',
    comment: 'shared/ is the language of both sides; if it knew one of them, the other could not speak it.',
    severity: 'error',
    from: { path: '^shared/src/', pathNot: aTest },
    to: { path: '^(db|server|web|scripts|test)/' },
  },
  {
    name: 'shared-runs-anywhere',
    comment:
      'shared/ runs in the browser, in workers and in Node: pure computation, no platform, no framework.',
    severity: 'error',
    from: { path: '^shared/src/', pathNot: aTest },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shared-has-no-face-and-no-store',
    comment: 'A schema that imports React, Kysely or Fastify drags them to where they cannot run.',
    severity: 'error',
    from: { path: '^shared/src/' },
    to: {
      path: inPackages(
        'react',
        'react-dom',
        '@mantine/.+',
        'kysely',
        'postgres',
        '@electric-sql/.+',
        'fastify',
        '@fastify/.+',
      ),
    },
  },
  {
    name: 'db-stands-alone',
    comment:
      'db/ is SQL and connections; nouns belong to those who ask. Then migrations and engines can change alone.',
    severity: 'error',
    from: { path: '^db/src/', pathNot: aTest },
    to: { path: '^(shared|server|web|scripts|test)/' },
  },
  {
    name: 'server-has-no-face',
    comment: 'The service starts without a build and without a browser; it serves the built face as files.',
    severity: 'error',
    from: { path: '^server/src/' },
    to: { path: '^web/' },
  },
  {
    name: 'web-speaks-http',
    comment:
      'The face reaches the service over HTTP and in the language of shared/ only; anything else would be bundled for everybody to read.',
    severity: 'error',
    from: { path: '^web/src/' },
    to: { path: '^(db|server|scripts)/' },
  },
  {
    name: 'web-runs-in-browsers',
    comment: 'A Node module does not exist in a browser.',
    severity: 'error',
    from: { path: '^web/src/', pathNot: aTest },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'nothing-stands-on-scripts',
    comment: 'Scripts are run by hand or by CI; what others need from one belongs into a room.',
    severity: 'error',
    from: { path: '^(shared|db|server|web)/' },
    to: { path: '^scripts/' },
  },
  {
    name: 'nothing-stands-on-tests',
    comment: 'Production code that imports a test ships it.',
    severity: 'error',
    from: { path: '^(shared|db|server|web)/', pathNot: aTest },
    to: { path: `^test/|${aTest}` },
  },
  {
    name: 'only-app-mounts-routes',
    comment:
      'app.ts is the table of contents: who reads it has seen every address. Nouns share queries, not routes.',
    severity: 'error',
    from: { path: '^server/src/([^/]+)', pathNot: ['^server/src/app\\.ts$', aTest] },
    to: { path: '^server/src/.*routes\\.ts$', pathNot: '^server/src/$1/' },
  },
  {
    name: 'http-knows-no-noun',
    comment: 'http/ is what every noun stands on; knowing one would make it stand on itself.',
    severity: 'error',
    from: { path: '^server/src/http/', pathNot: aTest },
    to: { path: '^server/src/[^/]+/', pathNot: '^server/src/http/' },
  },
  ...nounRules,
  {
    name: 'server-known-nouns',
    comment: 'A new noun finds its place in `standsOn` before it imports another one.',
    severity: 'error',
    from: {
      path: '^server/src/[^/]+/',
      pathNot: [nounPath(...Object.keys(standsOn), ...readers, ...notNouns), aTest],
    },
    to: { path: nounPath(...Object.keys(standsOn), ...readers) },
  },
  {
    name: 'contacts-stay-private',
    comment:
      'Contacts are personal data: only their own routes, exchange and the erasure of a person touch them, so that no other code can leak one.',
    severity: 'error',
    from: {
      path: '^server/src/',
      pathNot: [
        '^server/src/app\\.ts$',
        nounPath('exchange', 'contacts'),
        '^server/src/people/erasure',
        '^server/src/organisations/contacts',
        aTest,
      ],
    },
    to: { path: '^server/src/(organisations/)?contacts' },
  },
  {
    name: 'public-reads-editions',
    comment:
      'What the public sees is an edition, read through a role that has rights on nothing else; a query of the private side has no business there.',
    severity: 'error',
    from: { path: nounPath('public') },
    to: { path: '^server/src/[^/]+/', pathNot: nounPath('public', 'http') },
  },
  ...folderRules,
  {
    name: 'web-known-folders',
    comment: 'A new folder of the face finds its place in `floors` before it imports another one.',
    severity: 'error',
    from: { path: '^web/src/[^/]+/', pathNot: [folderPath(...folders), aTest] },
    to: { path: folderPath(...folders) },
  },
  {
    name: 'maplibre-in-map',
    comment: 'A megabyte that only the map needs: one folder, loaded when a map opens.',
    severity: 'error',
    from: { path: '^web/src/', pathNot: '^web/src/map/' },
    to: { path: inPackages('maplibre-gl', '@vis\\.gl/react-maplibre') },
  },
  {
    name: 'sigma-in-network',
    comment: 'WebGL drawing of graphs stays behind the network view, loaded when it opens.',
    severity: 'error',
    from: { path: '^web/src/', pathNot: '^web/src/network/' },
    to: { path: inPackages('sigma', '@sigma/.+', '@react-sigma/.+') },
  },
]

const configuration: IConfiguration = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
    skipAnalysisNotInRules: true,
  },
}

export default configuration
