import { makeDataset } from '@atlas/shared/dataset.factory'
import { FileReading } from '@atlas/shared/exchange/read-file'
import { sourceOf } from '@atlas/shared/formats/source.factory'
import { writeCsv } from '@atlas/shared/formats/write-csv'
import { engagementLevels, influences, precisions, statuses } from '@atlas/shared/organisations'
import { describe, expect, test } from 'vitest'
import { columnKeys } from '../addresses/column-keys.ts'
import { documentMessages } from '../i18n/document-messages.ts'
import { rowsOf } from './rows.ts'
import { sheetOf } from './sheet-of.ts'

const dataset = makeDataset({
  sectors: [{ labels: { en: 'Advice, and care' } }, { labels: { en: 'Sports' } }],
  needs: [{ labels: { en: 'Housing' } }, { labels: { en: 'Health' } }],
  actorKinds: [{ labels: { en: 'Mediators' } }, { labels: { en: 'Educators' } }],
  organisations: [
    ...statuses.map((status, at) => ({
      status,
      names: { en: `=${status}` },
      influence: influences[at] ?? null,
      engagementLevel: engagementLevels[at] ?? null,
      sectors: [0, 1],
      needs: [0, 1],
      actorKinds: [0, 1],
      contribution: 'A room; on Mondays, two',
      website: 'https://example.org/',
      verifiedOn: '2026-03-02',
      locations: ['Bordeaux', 'Cenon'].map((locality) => ({
        locality,
        country: 'FR',
        point: [-0.57, 44.84] as [number, number],
        precision: precisions[at] ?? 'exact',
      })),
    })),
    { engagementLevel: 'supporting-initiatives' },
  ],
  partnerships: [{ from: 0, to: 1 }],
})

/** The rows that an import by another alliance with the same needs and kinds finds in an export. */
async function readAgain(language: 'en' | 'fr') {
  const messages = await documentMessages(language)
  const rows = rowsOf(dataset, [...dataset.organisations.keys()])
  const file = writeCsv(sheetOf({ rows, shown: columnKeys, context: { dataset, messages } }))
  const reading = new FileReading(sourceOf(new TextEncoder().encode(file)), {
    alliance: { name: 'Other', slug: 'other', languages: ['en'], country: 'FR' },
    sectors: [],
    territories: [],
    needs: dataset.needs,
    actorKinds: dataset.actorKinds,
    remembered: [],
    criteria: [],
    boxes: {},
    latestDay: '2026-11-21',
    options: {},
  })
  reading.addExisting([])
  return { rows: [...reading.rows()], ...reading.end() }
}

describe.each(['en', 'fr'] as const)('what the table exports in %s', (language) => {
  test('an import reads again as it was', async () => {
    const { rows, sectors, ties } = await readAgain(language)
    expect(rows.flatMap(({ faults }) => faults)).toEqual([])
    expect(ties).toEqual([])
    expect(sectors.map(({ label }) => label).sort()).toEqual(['Advice, and care', 'Sports'])
    rows.slice(0, statuses.length).forEach(({ organisation, locations }, at) => {
      const { status, names, influence, engagementLevel, contribution, website, verifiedOn } =
        dataset.organisations[at] ?? {}
      expect(organisation).toMatchObject({ status, names, contribution, website, verifiedOn })
      expect(organisation?.influence ?? null).toBe(influence)
      expect(organisation?.engagementLevel ?? null).toBe(engagementLevel)
      expect(organisation?.needIds).toEqual(['need 0', 'need 1'])
      expect(organisation?.actorKindIds).toEqual(['kind 0', 'kind 1'])
      expect(locations.map(({ locality, country }) => [locality, country])).toEqual([
        ['Bordeaux', 'FR'],
        ['Cenon', 'FR'],
      ])
    })
    expect(rows.at(-1)?.organisation?.engagementLevel).toBe('supporting-initiatives')
  })
})
