import { openFile } from '@atlas/shared/formats/formats'
import { sourceOf } from '@atlas/shared/formats/source.factory'
import { beforeAll, expect, test } from 'vitest'
import { anAlliance, anOrganisation, aSector } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import { tables } from './tables.ts'

const { store, as } = await testService()
const guest = as()
let alliance: string
let member: Client

beforeAll(async () => {
  alliance = await anAlliance(store, { name: 'Gironde', slug: 'gironde-findings', guestAccess: 'facts' })
  member = as(aMember(alliance))
  const sector = await aSector(store, alliance)
  // The influential who hardly take part are a judgement.
  await anOrganisation(store, alliance, {
    influence: 'high',
    engagementLevel: 'information',
    sectors: [sector],
  })
})

const at = (path: string) => `/alliances/${alliance}/findings${path}`
const sheetsOf = (bytes: Uint8Array) =>
  openFile(sourceOf(bytes)).tables.map(({ name, rows }) => ({
    name,
    rows: [...rows()].map(({ cells }) => cells),
  }))

test.each([
  ['.xlsx', 'findings'],
  ['/departures.xlsx', 'departures'],
  ['/figures.xlsx', 'figures'],
] as const)('findings%s has the same as the tables in CSV', async (path, about) => {
  const { rawPayload, headers } = await member.get(at(`${path}?language=en`))
  const sheets = sheetsOf(rawPayload)
  expect(sheets.map(({ name }) => name)).toEqual(Object.keys(tables[about]))
  expect(sheets.map(({ rows }) => rows[0])).toEqual(
    Object.values(tables[about]).map(({ headings }) => [...headings]),
  )
  expect(headers['content-disposition']).toMatch(`filename=gironde-findings-${about}-confidential-`)
})

test('the workbook of findings tells what the CSV tells', async () => {
  const [findings] = sheetsOf((await member.get(at('.xlsx?language=en'))).rawPayload)
  const [table] = sheetsOf((await member.get(at('.csv?language=en'))).rawPayload)
  expect(findings?.rows.length).toBeGreaterThan(1)
  expect(findings?.rows).toEqual(table?.rows)
})

test('what only members see is told when it is asked for, and said first', async () => {
  const kinds = async (client: Client, query: string) => {
    const [sheet] = sheetsOf((await client.get(at(`.csv?language=en${query}`))).rawPayload)
    return { first: sheet?.rows[0]?.[0], text: JSON.stringify(sheet) }
  }
  const asked = await kinds(member, '&private=true')
  expect(asked.first).toContain('only members of Gironde see')
  const open = await kinds(member, '&private=false')
  expect(open).toEqual(await kinds(guest, ''))
  expect(open.first).toBe('id')
  expect(asked.text).not.toBe(open.text)
  const [sheet] = sheetsOf((await member.get(at('.xlsx?private=true&language=fr'))).rawPayload)
  expect(sheet?.rows[0]?.[0]).toContain('Confidentiel')
  for (const path of ['.csv', '.xlsx', '']) {
    const refused = await guest.get(at(`${path}?private=true`))
    expect(refused.statusCode).toBe(401)
  }
})
