import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import configuration from '../../.dependency-cruiser.ts'

/** One import a line: the rule that must refuse it, who imports, what. */
const refused: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['no-cycles', 'shared/src/names/chicken.ts', 'shared/src/names/egg.ts'],
  ['resolvable', 'shared/src/sectors.ts', 'nowhere'],
  ['declared-packages', 'web/src/router.tsx', 'undeclared'],
  ['shared-stands-alone', 'shared/src/places.ts', 'db/src/connect.ts'],
  ['shared-stands-alone', 'shared/src/people.ts', 'web/src/service/api.ts'],
  ['shared-runs-anywhere', 'shared/src/names.ts', 'node:fs'],
  ['shared-has-no-ui-and-no-store', 'shared/src/names.ts', 'react'],
  ['shared-has-no-ui-and-no-store', 'shared/src/names.ts', 'kysely'],
  ['db-stands-alone', 'db/src/migrate.ts', 'server/src/config.ts'],
  ['db-stands-alone', 'db/src/migrate.ts', 'shared/src/names.ts'],
  ['server-has-no-web-app', 'server/src/main.ts', 'web/src/service/api.ts'],
  ['web-speaks-http', 'web/src/service/api.ts', 'server/src/config.ts'],
  ['web-speaks-http', 'web/src/service/api.ts', 'db/src/connect.ts'],
  ['web-runs-in-browsers', 'web/src/service/api.ts', 'node:fs'],
  ['nothing-stands-on-scripts', 'server/src/main.ts', 'scripts/start.ts'],
  ['nothing-stands-on-tests', 'server/src/main.ts', 'test/store.ts'],
  ['nothing-stands-on-tests', 'shared/src/dataset.ts', 'shared/src/dataset.factory.ts'],
  ['only-app-mounts-routes', 'server/src/main.ts', 'server/src/people/routes.ts'],
  ['only-app-mounts-routes', 'server/src/organisations/queries.ts', 'server/src/alliances/routes.ts'],
  ['routes-and-jobs-open-transactions', 'server/src/sectors/queries.ts', 'db/src/transactions.ts'],
  ['routes-and-jobs-open-transactions', 'server/src/sectors/queries.ts', 'server/src/http/transactions.ts'],
  ['http-knows-no-noun', 'server/src/http/scopes.ts', 'server/src/people/accounts.ts'],
  ['server-people', 'server/src/people/accounts.ts', 'server/src/alliances/queries.ts'],
  ['server-alliances', 'server/src/alliances/queries.ts', 'server/src/organisations/queries.ts'],
  ['server-sectors', 'server/src/sectors/queries.ts', 'server/src/organisations/queries.ts'],
  ['server-geocoding', 'server/src/geocoding/queries.ts', 'server/src/people/accounts.ts'],
  ['server-basemap', 'server/src/basemap/routes.ts', 'server/src/alliances/queries.ts'],
  ['server-history', 'server/src/history/queries.ts', 'server/src/organisations/queries.ts'],
  ['server-organisations', 'server/src/organisations/queries.ts', 'server/src/finding-decisions/queries.ts'],
  ['server-territories', 'server/src/territories/queries.ts', 'server/src/finding-decisions/queries.ts'],
  ['server-organisations', 'server/src/organisations/queries.ts', 'server/src/alliances/queries.ts'],
  ['server-dataset', 'server/src/dataset/queries.ts', 'server/src/organisations/queries.ts'],
  ['server-exchange', 'server/src/exchange/commit.ts', 'server/src/organisations/queries.ts'],
  ['server-exports', 'server/src/exports/queries.ts', 'server/src/exchange/read.ts'],
  ['server-editions', 'server/src/editions/publish.ts', 'server/src/organisations/queries.ts'],
  ['server-mail', 'server/src/mail/outbox.ts', 'server/src/suggestions/queries.ts'],
  ['server-suggestions', 'server/src/suggestions/queries.ts', 'server/src/editions/publish.ts'],
  ['server-workshops', 'server/src/workshops/entries.ts', 'server/src/exchange/read.ts'],
  ['server-outlines', 'server/src/outlines/queries.ts', 'server/src/organisations/queries.ts'],
  ['server-criteria', 'server/src/criteria/queries.ts', 'server/src/organisations/queries.ts'],
  ['server-finding-decisions', 'server/src/finding-decisions/queries.ts', 'server/src/findings/queries.ts'],
  ['server-findings', 'server/src/findings/queries.ts', 'server/src/exchange/read.ts'],
  ['server-known-nouns', 'server/src/novelties/queries.ts', 'server/src/organisations/queries.ts'],
  ['contacts-stay-private', 'server/src/findings/queries.ts', 'server/src/contacts.ts'],
  ['contacts-stay-private', 'server/src/editions/publish.ts', 'server/src/organisations/contacts.ts'],
  ['public-reads-editions', 'server/src/public/embed.ts', 'server/src/organisations/queries.ts'],
  ['shared-layers', 'shared/src/primitives.ts', 'shared/src/names.ts'],
  ['shared-layers', 'shared/src/sectors.ts', 'shared/src/organisations.ts'],
  ['shared-layers', 'shared/src/dataset.ts', 'shared/src/findings/settings.ts'],
  ['shared-layers', 'shared/src/formats/csv.ts', 'shared/src/exchange/import.ts'],
  ['shared-layers', 'shared/src/findings/finding.ts', 'shared/src/exchange/import.ts'],
  ['shared-known-folders', 'shared/src/novelties.ts', 'shared/src/primitives.ts'],
  ['web-layers', 'web/src/service/api.ts', 'web/src/ui/problem.ts'],
  ['web-layers', 'web/src/ui/header.tsx', 'web/src/people/whoami-queries.ts'],
  ['web-layers', 'web/src/alliances/alliance-form.tsx', 'web/src/territories/area-field.tsx'],
  ['web-layers', 'web/src/lists/list-settings.tsx', 'web/src/templates/template-button.tsx'],
  ['web-layers', 'web/src/expectations/expectation-dialog.tsx', 'web/src/surveys/survey-dialog.tsx'],
  ['web-layers', 'web/src/map/map-panel.tsx', 'web/src/matrix/matrix.ts'],
  ['web-layers', 'web/src/map/map-panel.tsx', 'web/src/organisation-page/section.tsx'],
  ['web-layers', 'web/src/shell/header.tsx', 'web/src/router.tsx'],
  ['web-known-folders', 'web/src/novelties/novelty.tsx', 'web/src/ui/dialog.tsx'],
  ['maplibre-in-map', 'web/src/table/table.tsx', 'maplibre-gl'],
  ['maplibre-in-map', 'web/src/table/table.tsx', '@vis.gl/react-maplibre'],
  ['sigma-in-network', 'web/src/table/table.tsx', 'sigma'],
  ['sigma-in-network', 'web/src/map/map.tsx', '@react-sigma/core'],
]

const allowed: readonly (readonly [from: string, to: string])[] = [
  // The other half of the cycle above, which is reported once.
  ['shared/src/names/egg.ts', 'shared/src/names/chicken.ts'],
  ['server/src/app.ts', 'server/src/people/routes.ts'],
  ['server/src/app.ts', 'server/src/contacts.ts'],
  ['server/src/people/routes.ts', 'server/src/people/accounts.ts'],
  ['server/src/alliances/queries.ts', 'server/src/people/memberships.ts'],
  ['server/src/organisations/queries.ts', 'server/src/http/scopes.ts'],
  ['server/src/organisations/queries.ts', 'db/src/connect.ts'],
  ['server/src/organisations/queries.ts', 'shared/src/names.ts'],
  ['server/src/exchange/commit.ts', 'server/src/sectors/queries.ts'],
  ['server/src/people/erasure.ts', 'server/src/contacts.ts'],
  ['server/src/people/people.test.ts', 'test/store.ts'],
  ['server/src/public/embed.ts', 'server/src/http/scopes.ts'],
  ['shared/src/names.test.ts', 'node:fs'],
  ['web/src/map/map.tsx', 'maplibre-gl'],
  ['web/src/basemap/base-map.tsx', 'maplibre-gl'],
  ['web/src/network/network.tsx', 'sigma'],
  ['web/src/map/map.tsx', 'web/src/organisations/organisation-queries.ts'],
  ['web/src/organisations/needs-facts.tsx', 'web/src/seats/seat-dialog.tsx'],
  ['shared/src/sectors.ts', 'shared/src/needs.ts'],
  ['shared/src/findings/finding.ts', 'shared/src/network/build-graph.ts'],
  ['web/src/router.tsx', 'web/src/shell/shell.tsx'],
  ['web/src/settings/settings-page.tsx', 'web/src/sectors/sector-settings.tsx'],
  ['web/src/findings/use-computed-findings.test.ts', 'web/src/report/report.ts'],
  ['web/src/table/table.tsx', 'shared/src/names.ts'],
  ['scripts/start.ts', 'server/src/config.ts'],
  ['test/store.ts', 'db/src/connect.ts'],
]

const packages = [
  'react',
  'kysely',
  'maplibre-gl',
  '@vis.gl/react-maplibre',
  'sigma',
  '@react-sigma/core',
  'undeclared',
]
const rooms = ['shared', 'db', 'server', 'web', 'scripts', 'test']
const tree = mkdtempSync(join(tmpdir(), 'atlas-import-rules-'))
afterAll(() => rmSync(tree, { recursive: true }))
const violations = cruise()

test.each(refused)('%s: %s may not import %s', (rule, from, to) => {
  expect(
    violations.filter((one) => one.from === from && endsIn(one.to, to)).map((one) => one.rule),
  ).toContain(rule)
})

test.each(allowed)('%s may import %s', (from, to) => {
  expect(violations.filter((one) => one.from === from && endsIn(one.to, to))).toEqual([])
})

describe('every rule', () => {
  test.each(configuration.forbidden?.map((rule) => rule.name as string) ?? [])(
    '%s is proved here',
    (name) => {
      expect(refused.map(([rule]) => rule)).toContain(name)
    },
  )

  test.each(configuration.forbidden ?? [])('$name says why', (rule) => {
    expect(rule.comment?.length).toBeGreaterThan(40)
  })
})

/** A package is known by its folder, a built-in module without its scheme. */
function endsIn(path: string, to: string): boolean {
  return path === to || path === to.replace('node:', '') || path.endsWith(`node_modules/${to}/index.js`)
}

/** Builds a small house in which every import above is made, and asks the tool about it. */
function cruise(): { rule: string; from: string; to: string }[] {
  const files = { ...sources(), ...manifests() }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  const output = execFileSync(
    atRoot('node_modules/.bin/depcruise'),
    ['--config', atRoot('.dependency-cruiser.ts'), '--output-type', 'json', ...rooms],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const { summary } = JSON.parse(output) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

function sources(): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [from, to] of [...refused.map(([, from, to]) => [from, to] as const), ...allowed]) {
    const isFile = /\.tsx?$/.test(to)
    const specifier = isFile ? `./${relative(dirname(from), to)}` : to
    files[from] = `${files[from] ?? ''}import '${specifier}'\n`
    if (isFile) files[to] ??= ''
  }
  return files
}

function manifests(): Record<string, string> {
  const files: Record<string, string> = {}
  for (const name of packages) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' })
    files[`node_modules/${name}/index.js`] = ''
  }
  const declared = packages.filter((name) => name !== 'undeclared').map((name) => [name, '1'])
  const manifest = JSON.stringify({ type: 'module', dependencies: Object.fromEntries(declared) })
  for (const room of rooms) files[`${room}/package.json`] = manifest
  return files
}

function atRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
