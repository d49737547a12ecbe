import { globSync, readFileSync } from 'node:fs'

/** What opens a store, or asks for the PostgreSQL of the tests. */
const aStore =
  /\/test\/(store|service)\.ts'|'\.\/(store|service)\.ts'|(people|atlas)\.factory\.ts'|inject\('postgres'\)/

/**
 * The first line of a file whose tests need a store, and yet could not tell one engine from the other: they are about
 * what stands before it, as headers and pages are, and what they ask of it is asked on both engines elsewhere.
 */
const oneEngine = /^\/\/ Runs on one engine: /

/** All tests but the journeys: those without a store run once, the others on each engine unless they say otherwise. */
export function sortTests(): Record<'withoutStore' | 'onEachEngine' | 'onOneEngine', string[]> {
  const folders = '{shared,web,scripts,db,server}/**/*.test.{ts,tsx}'
  const files = globSync([folders, 'test/*.test.ts'], { exclude: ['**/node_modules/**'] }).sort()
  const kinds = Map.groupBy(files, (file) => {
    const text = readFileSync(file, 'utf8')
    if (oneEngine.test(text)) return 'one'
    return aStore.test(text) ? 'each' : 'none'
  })
  return {
    withoutStore: kinds.get('none') ?? [],
    onEachEngine: kinds.get('each') ?? [],
    onOneEngine: kinds.get('one') ?? [],
  }
}
