import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDataset } from '@atlas/shared/dataset'
import { type CoverageCount, coverage } from '@atlas/shared/findings/coverage'
import { describe, expect, test } from 'vitest'
import { commitImport } from '../server/src/exchange/commit.ts'
import { startImport } from '../server/src/exchange/read.ts'
import { anAlliance, aSector, tester } from './factories.ts'
import { aMember, testService } from './service.ts'

const atRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

type Counts = { organisations: number; localities: Record<string, number> }
/** Counted by test/golden/sector-counts.py, which shares no code with the product. */
const counted: Record<string, Record<string, Counts>> = JSON.parse(
  readFileSync(atRoot('test/golden/sector-counts.json'), 'utf8'),
)

const { store, as } = await testService()

describe.each(Object.entries(counted))('the real file, imported for %s', (name, sectors) => {
  test('has as many organisations in each sector and locality as were counted without the product', async () => {
    const allianceId = await anAlliance(store, { name, languages: ['en', 'fr'] })
    for (const en of Object.keys(sectors)) await aSector(store, allianceId, { labels: { en } })
    const importId = await startImport(store, {
      allianceId,
      actor: tester,
      fileName: 'founding-alliances.csv',
      file: { path: atRoot('server/demonstration/founding-alliances.csv') },
      update: { onlyAlliance: name },
    })
    await commitImport(store, { allianceId, importId, actor: tester })

    const response = await as(aMember(allianceId)).get(`/alliances/${allianceId}/dataset`)
    const dataset = readDataset(response.json())
    const { region, rows, elsewhere } = coverage(dataset, { by: 'locality' })
    const found = dataset.sectors.map(({ labels }, sector): [string | undefined, Counts] => {
      const here = (cells: CoverageCount[]) => cells[sector]?.organisations.length ?? 0
      const places = [
        ...rows.map(({ key, cells }) => [key, here(cells)] as const),
        ['', here(elsewhere.cells)],
      ]
      return [
        labels.en,
        {
          organisations: here(region.cells),
          localities: Object.fromEntries(places.filter(([, organisations]) => organisations !== 0)),
        },
      ]
    })
    expect(Object.fromEntries(found)).toEqual(sectors)
  })
})
