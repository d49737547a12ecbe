import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longer than their size tells; without results of earlier runs, as in CI, size is all there is. */
const longest = [
  'server/src/atlas.test.ts',
  'server/src/exchange/kill.test.ts',
  'db/src/open.test.ts',
  'test/journeys/both-languages.test.ts',
  'test/journeys/wrong-input.test.ts',
  'test/journeys/findings.test.ts',
]

/** Begins with what takes longest: begun last, it would leave one worker waiting for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(name))
      return found === -1 ? longest.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
