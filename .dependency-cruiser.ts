import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'
import { type Layer, sharedLayers, webLayers } from './scripts/import-rules/layers.ts'
import { standsOn } from './scripts/import-rules/stands-on.ts'

const aTest = '\\.(test|factory)\\.tsx?$'
const inPackages = (...names: string[]) => `(^|/)node_modules/(${names.join('|')})/`

const notNouns = ['http', 'public']

const nounPath = (...nouns: string[]) => `^server/src/(${nouns.join('|')})(/|\\.ts$)`

/** Who opens transactions besides routes: jobs, which work longer than one may be held or between several of them. */
const jobs = [
  ...['alliances/overview', 'findings/finding-source', 'findings/reconcile-decisions', 'http/[^/]+'],
  ...[
    'organisations/merged-ids',
    'geocoding/search-job',
    'people/accept-invitation',
    'people/erasure',
    'exchange/import-command',
    'exchange/demonstration',
    'exchange/delete-old-imports',
    'exports/make-file',
    'editions/(publish|publish-due|preview|withdraw|redact|complete-redactions|repeat-withdrawals)',
    'editions/demonstration',
    'public/published',
    'mail/send-due',
    'suggestions/(answer-proposers|delete-old-suggestions)',
    'history/undo-in-transaction',
    'workshops/(room-hub|write-entry|replace-entry|take-back|decide-entry|apply-revealed|note-findings|forget-participants)',
  ],
  ...['read', 'stage', 'place', 'work', 'commit', 'kept-file', 'report', 'import-summary'].map(
    (step) => `exchange/${step}`,
  ),
]

const nounRules = Object.entries(standsOn).map(
  ([noun, ground]): IForbiddenRuleType => ({
    name: `server-${noun}`,
    comment: `${noun} stands on ${ground.join(', ') || 'no other noun'}: what others need of it must not need them, or nouns can no longer be read one by one.`,
    severity: 'error',
    from: { path: nounPath(noun), pathNot: aTest },
    to: { path: '^server/src/[^/]+/', pathNot: nounPath(noun, 'http', ...ground) },
  }),
)

/** A folder of a room, or the file of that name. */
const inRoom = (room: string, ...names: readonly string[]) => `^${room}/src/(${names.join('|')})(/|\\.tsx?$)`

/** What is in a layer imports what is below, and of its own layer what is listed. */
function layerRules(room: string, layers: readonly Layer[]): IForbiddenRuleType[] {
  const below: string[] = []
  return layers.flatMap((layer) => {
    const rules = Object.entries(layer).map(
      ([name, beside]): IForbiddenRuleType => ({
        name: `${room}-layers`,
        comment: `${name} stands on ${[...below, ...beside].join(', ') || 'nothing'}: what imports one another can only be read, moved and changed together. What a lower layer needs of a higher one it is handed.`,
        severity: 'error',
        from: { path: inRoom(room, name), pathNot: aTest },
        to: { path: `^${room}/src/`, pathNot: inRoom(room, name, ...below, ...beside) },
      }),
    )
    below.push(...Object.keys(layer))
    return rules
  })
}

/** What is in no layer yet imports nothing of any. */
function knownRule(room: string, layers: readonly Layer[], roof: readonly string[]): IForbiddenRuleType {
  const known = inRoom(room, ...layers.flatMap((layer) => Object.keys(layer)), ...roof)
  return {
    name: `${room}-known-folders`,
    comment: 'A new folder or file finds its place among the layers before it imports another one.',
    severity: 'error',
    from: { path: `^${room}/src/`, pathNot: [known, aTest] },
    to: { path: `^${room}/src/` },
  }
}

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
    name: 'shared-has-no-ui-and-no-store',
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
    name: 'server-has-no-web-app',
    comment:
      'The service starts without a build and without a browser; it serves the built web app as files.',
    severity: 'error',
    from: { path: '^server/src/' },
    to: { path: '^web/' },
  },
  {
    name: 'web-speaks-http',
    comment:
      'The web app reaches the service over HTTP and in the language of shared/ only; anything else would be bundled for everybody to read.',
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
  {
    name: 'routes-and-jobs-open-transactions',
    comment:
      'A query that opens a transaction of its own cannot be part of another one: it takes the one that a route, a job or a script has opened.',
    severity: 'error',
    from: {
      path: '^server/src/[^/]+/',
      pathNot: ['routes\\.ts$', `^server/src/(${jobs.join('|')})\\.ts$`, aTest],
    },
    to: { path: '^(db/src|server/src/http)/transactions\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  ...nounRules,
  {
    name: 'server-known-nouns',
    comment: 'A new noun finds its place in `standsOn` before it imports another one.',
    severity: 'error',
    from: {
      path: '^server/src/[^/]+/',
      pathNot: [nounPath(...Object.keys(standsOn), ...notNouns), aTest],
    },
    to: { path: nounPath(...Object.keys(standsOn)) },
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
  ...layerRules('shared', sharedLayers),
  knownRule('shared', sharedLayers, []),
  ...layerRules('web', webLayers),
  knownRule('web', webLayers, ['router', 'main']),
  {
    name: 'maplibre-in-map',
    comment: 'A megabyte that only maps need: what they are made of, and the page, loaded when a map opens.',
    severity: 'error',
    from: { path: '^web/src/', pathNot: '^web/src/(basemap|map)/' },
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
