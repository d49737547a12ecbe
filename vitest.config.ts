import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { findChromium, findPostgres } from './test/setup/find-engines.ts'
import { LongestFirst } from './test/setup/longest-first.ts'
import { Summary } from './test/setup/summary.ts'
import { sortTests } from './test/setup/tests-by-engine.ts'

/** With ATLAS_NO_SKIPS=1, as in CI, a missing engine is a failure, and so is any test that is skipped. */
const mustHaveAll = process.env.ATLAS_NO_SKIPS === '1'
const notes: string[] = []

// Processes that tests start compile what they load once, and not each time.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/alliance-atlas/compiled')

/** A project whose engine this machine may lack: then one skipped test stands for it, named by what to install. */
function needing(found: unknown, missing: string, test: TestProjectInlineConfiguration['test']) {
  if (found || mustHaveAll) return { extends: true as const, test }
  notes.push(missing)
  const standIn = { include: ['test/setup/missing-engine.test.ts'], provide: { missing } }
  return { extends: true as const, test: { name: test?.name, sequence: test?.sequence, ...standIn } }
}

const postgres = findPostgres()
const { withoutStore, onEachEngine, onOneEngine } = sortTests()
const onPostgres = postgres || mustHaveAll

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Suites share their worker's store, so the tests of a file come one after another and files stay out of each
    // other's alliances.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Generous, for machines that do other things meanwhile: a test that waits in vain is rare.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    setupFiles: process.env.ATLAS_MEASURE ? ['test/setup/measure.ts'] : [],
    reporters: ['default', new Summary(notes, mustHaveAll)],
    projects: [
      { extends: true, test: { name: 'pure', include: withoutStore, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: onPostgres ? onEachEngine : [...onEachEngine, ...onOneEngine],
          globalSetup: 'test/setup/embedded.ts',
          env: { ATLAS_ENGINE: 'embedded' },
          sequence: { groupOrder: 2 },
        },
      },
      needing(
        postgres,
        'PostgreSQL: skipped, because PostgreSQL with PostGIS was not found; install postgresql-15-postgis-3 or newer.',
        {
          name: 'postgres',
          include: [...onEachEngine, ...onOneEngine],
          globalSetup: 'test/setup/postgres.ts',
          env: { ATLAS_ENGINE: 'postgres' },
          sequence: { groupOrder: 3 },
        },
      ),
      needing(
        findChromium(),
        'Journeys: skipped, because Chromium was not found; install chromium or set CHROMIUM_PATH.',
        {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: 'test/journeys/serve.ts',
          testTimeout: 240_000,
          // A page on a machine that stalls; whatever needed its second attempt is named at the end.
          retry: 1,
          sequence: { groupOrder: 4 },
        },
      ),
    ],
  },
})
