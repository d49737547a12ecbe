import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writtenFormats } from '../formats/formats.ts'
import { bytesOf, sourceOf } from '../formats/source.factory.ts'
import type { Location } from '../organisations.ts'
import { anyOrganisations, anyPartnership, lists, writing } from './any-alliance.factory.ts'
import { FileReading } from './read-file.ts'
import type { ReadRow } from './read-rows.ts'
import { organisationColumns } from './write-organisation.ts'
import { partnershipColumns } from './write-ties.ts'
import type { WrittenColumn, WrittenOrganisation } from './written.ts'

/** What an import by an alliance with the same lists finds in a file. */
function readAgain(bytes: Uint8Array) {
  const reading = new FileReading(sourceOf(bytes), {
    alliance: { name: 'Other', slug: 'other', languages: ['fr', 'en'], country: 'FR' },
    ...lists,
    remembered: [],
    boxes: { FR: [-5.2, 41.3, 9.6, 51.1] },
    latestDay: '2026-11-21',
    options: {},
  })
  reading.addExisting([])
  return { rows: [...reading.rows()], ...reading.end() }
}

const cellsOf = <Record>(columns: WrittenColumn<Record>[], records: readonly Record[]) => ({
  headings: columns.map(({ title }) => title),
  rows: records.map((record) => columns.map(({ cell }) => cell(record))),
})

/** A row as it is once it is committed. */
function recordOf(
  { organisation, locations, sectors }: ReadRow,
  known: (number: number) => string,
): WrittenOrganisation {
  const {
    needIds = [],
    needFormalities = {},
    seats = [],
    identifiers = [],
    ...facts
  } = organisation ?? { names: {} }
  const sectorIds = sectors.filter((number) => number !== -1).map(known)
  return {
    ...({
      descriptions: {},
      criteria: {},
      beneficiaryNeedIds: [],
      actorKindIds: [],
      publicContact: false,
      approachedBy: '',
    } as unknown as WrittenOrganisation),
    ...facts,
    identifiers: identifiers.filter(({ scheme }) => scheme !== 'atlas'),
    atlasId: identifiers.find(({ scheme }) => scheme === 'atlas')?.value ?? '',
    sectorIds,
    principalSectorId: sectors[0] === -1 ? null : (sectorIds[0] ?? null),
    needs: needIds.map((needId) => ({ needId, formality: needFormalities[needId] ?? null })),
    locations: locations.map(
      ({ position, country = null, locality = '', address = '', postcode = '', label = '', ...rest }) =>
        ({
          ...rest,
          country,
          locality,
          address,
          postcode,
          label,
          point: position ?? null,
        }) as unknown as Location,
    ),
    seats: seats.map(({ actorKindId = null, ...seat }) => ({ ...seat, actorKindId })),
  }
}

describe.each(writtenFormats.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test.each(['en', 'fr'] as const)('organisations come back as they went out, in %s', async (language) => {
    await fc.assert(
      fc.asyncProperty(anyOrganisations, async (organisations) => {
        const columns = organisationColumns(writing(language))
        const out = cellsOf(columns, organisations)
        const [file] = format.write({ organisations: { note: 'Confidential', ...out } }, 'gironde')
        const { rows, sectors } = readAgain(await bytesOf(file?.bytes ?? []))
        expect(rows.flatMap(({ faults }) => faults)).toEqual([])
        const again = rows.map((row) => recordOf(row, (number) => sectors[number]?.known?.id ?? ''))
        expect(cellsOf(columns, again).rows).toEqual(out.rows)
      }),
      { numRuns: 60 },
    )
  })

  test('so do ties between those that are called alike', async () => {
    const ends = ['one', 'two', 'three'].map((atlasId) => ({ id: atlasId, atlasId, name: 'Club' }))
    await fc.assert(
      fc.asyncProperty(anyPartnership, fc.integer({ min: 0, max: 2 }), async (terms, at) => {
        const columns = partnershipColumns(writing('fr'))
        const [from, to] = [ends[at], ends[(at + 1) % 3]] as [(typeof ends)[0], (typeof ends)[0]]
        const out = cellsOf(columns, [{ ...terms, id: '', revision: 1, from, to }])
        const [file] = format.write({ partnerships: out }, 'gironde')
        const reading = new FileReading(sourceOf(await bytesOf(file?.bytes ?? [])), {
          alliance: { name: 'Other', slug: 'other', languages: ['fr', 'en'], country: 'FR' },
          ...lists,
          remembered: [],
          boxes: {},
          latestDay: '2026-11-21',
          options: {},
        })
        const plain = { names: ['Club'], localities: [], points: [], website: null }
        reading.addExisting(
          ends.map(({ atlasId }) => ({
            ...plain,
            id: `own ${atlasId}`,
            identifiers: [{ scheme: 'atlas', value: atlasId }],
          })),
        )
        expect([...reading.rows()].flatMap(({ faults }) => faults)).toEqual([])
        const [tie] = reading.end().ties
        expect(tie).toMatchObject(terms)
        expect([tie?.from.organisationId, tie?.to.organisationId]).toEqual(
          [from, to].map(({ atlasId }) => `own ${atlasId}`),
        )
      }),
      { numRuns: 30 },
    )
  })
})
