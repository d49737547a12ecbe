import { runReadTransaction } from '@atlas/db/transactions'
import { afterEach, expect, test, vi } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { testStore } from '../../../test/store.ts'
import { readDatasetText } from '../dataset/queries.ts'
import { readPopulatedPlacesText } from '../territories/populated-places.ts'
import { findingProcesses } from './finding-processes.factory.ts'
import { type GapQuestion, gapFinder } from './gap-finder.ts'

const store = await testStore()

/** What there is to say about an alliance of so many organisations. */
async function aQuestion(organisations: number): Promise<GapQuestion> {
  const alliance = await anAlliance(store)
  for (let n = 0; n < organisations; n++) await anOrganisation(store, alliance)
  return runReadTransaction(store.db, alliance, async (trx) => ({
    about: 'departures',
    dataset: (await readDatasetText(trx, 'insider')).text,
    populatedPlaces: (await readPopulatedPlacesText(trx)).text,
    today: '2026-11-21',
    language: 'en',
  }))
}

const organisationsIn = async (answer: Promise<string>): Promise<number> =>
  JSON.parse(await answer).organisations

/** As soon as there is any. */
const processes = (): Promise<number[]> =>
  vi.waitUntil(() => (findingProcesses().length > 0 ? findingProcesses() : undefined), {
    timeout: 20_000,
    interval: 10,
  })

let finder: ReturnType<typeof gapFinder>
afterEach(() => finder.close())

test('who asks is answered while the process of somebody else hangs, and when it is killed', async () => {
  finder = gapFinder(2)
  const hanging = finder.ask(await aQuestion(1))
  const [pid = 0] = await processes()
  process.kill(pid, 'SIGSTOP')
  expect(await organisationsIn(finder.ask(await aQuestion(2)))).toBe(2)
  process.kill(pid, 'SIGKILL')
  await expect(hanging).rejects.toMatchObject({ slug: 'unavailable' })
  expect(await organisationsIn(finder.ask(await aQuestion(3)))).toBe(3)
})

test('no more are asked at once than may be, and all are answered, whatever becomes of the first', async () => {
  finder = gapFinder(1)
  const questions = [await aQuestion(1), await aQuestion(2), await aQuestion(3)]
  const [first, ...others] = questions.map((question) => finder.ask(question))
  const refused = expect(first).rejects.toMatchObject({ slug: 'unavailable' })
  const asked = await processes()
  expect(asked).toHaveLength(1)
  process.kill(asked[0] ?? 0, 'SIGKILL')
  await refused
  expect(await Promise.all(others.map(organisationsIn))).toEqual([2, 3])
})

test('nobody is answered any more once it is closed', async () => {
  finder = gapFinder(1)
  const [asked, waiting] = [finder.ask(await aQuestion(0)), finder.ask(await aQuestion(0))]
  await processes()
  finder.close()
  await expect(asked).rejects.toMatchObject({ slug: 'unavailable' })
  await expect(waiting).rejects.toThrow('The service is being stopped.')
})
