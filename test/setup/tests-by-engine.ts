import { globSync, readFileSync } from 'node:fs'

/**
 * Tests that need a store, and yet could not tell one engine from the other: they are about what stands before it
 * (addresses, headers, pages, processes), and what they ask of it is asked on both engines elsewhere.
 */
const engineDoesNotMatter = [
  'server/src/gaps/gap-finder.test.ts',
  'server/src/http/face.test.ts',
  'server/src/http/openapi.test.ts',
  'server/src/http/past-day.test.ts',
  'server/src/http/security.test.ts',
]

/** What opens a store, or asks for the PostgreSQL of the tests. */
const aStore = /\/test\/(store|service)\.ts'|'\.\/(store|service)\.ts'|inject\('postgres'\)/

/** All tests but the journeys: those without a store run once, the others on each engine unless it does not matter. */
export function sortTests(): Record<'withoutStore' | 'onEachEngine' | 'onOneEngine', string[]> {
  const folders = '{shared,web,scripts,db,server}/**/*.test.{ts,tsx}'
  const files = globSync([folders, 'test/*.test.ts'], { exclude: ['**/node_modules/**'] }).sort()
  const withStore = files.filter((file) => aStore.test(readFileSync(file, 'utf8')))
  for (const file of engineDoesNotMatter)
    if (!withStore.includes(file)) throw new Error(`${file} is no test with a store: take it off the list.`)
  return {
    withoutStore: files.filter((file) => !withStore.includes(file)),
    onEachEngine: withStore.filter((file) => !engineDoesNotMatter.includes(file)),
    onOneEngine: engineDoesNotMatter,
  }
}
