// With ATLAS_MEASURE=FILE the tests write a line for each of their files there: the project, the file, how many assertions
// were made, and how many milliseconds of processor this process and its children took for it.

import { appendFileSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, expect } from 'vitest'

const [begun, path] = [processor(), process.env.ATLAS_MEASURE ?? '']
let assertions = 0

afterEach(() => {
  assertions += expect.getState().assertionCalls
})

afterAll(() => {
  const { testPath = '' } = expect.getState()
  const project = process.env.ATLAS_ENGINE ?? 'none'
  const file = testPath.replace(`${process.cwd()}/`, '')
  appendFileSync(path, `${[project, file, assertions, Math.round(processor() - begun)].join('\t')}\n`)
})

/** In milliseconds, with children that have ended; Linux counts in hundredths of a second. */
function processor(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15).map(Number)
  return 10 * ((user ?? 0) + (system ?? 0) + (childrenUser ?? 0) + (childrenSystem ?? 0))
}
