import { anyOrganisations, anyPartnership, lists, writing } from '@atlas/shared/exchange/any-alliance.factory'
import { organisationColumns } from '@atlas/shared/exchange/write-organisation'
import { partnershipColumns } from '@atlas/shared/exchange/write-ties'
import { openFile } from '@atlas/shared/formats/formats'
import { bytesOf, sourceOf } from '@atlas/shared/formats/source.factory'
import { xlsx } from '@atlas/shared/formats/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCriterion, aNeed, anActorKind, anAlliance, aSector, aTerritory } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { importer } from '../exchange/uploads.factory.ts'

const service = await testService()
const { store, app, as } = service

/** An alliance with the lists that are generated from, and somebody at work in it. */
async function anAllianceWithLists() {
  const alliance = await anAlliance(store, { name: 'Gironde', languages: ['fr', 'en'], country: 'FR' })
  const inOrder = lists.sectors.map(({ code, labels }, position) => ({ code, labels, position }))
  for (const sector of inOrder) await aSector(store, alliance, sector)
  for (const [position, { code, labels }] of lists.needs.entries())
    await aNeed(store, alliance, { code, labels, position })
  for (const [position, { code, labels }] of lists.actorKinds.entries())
    await anActorKind(store, alliance, { code, labels, position })
  for (const { code, labels } of lists.territories) await aTerritory(store, alliance, { code, labels })
  for (const [position, { code, kind, choices }] of lists.criteria.entries())
    await aCriterion(store, alliance, { code, kind, position, choices: choices.map(({ code }) => code) })
  const member = as(aMember(alliance))
  const desk = importer(service, member, alliance)

  async function bring(file: string | Uint8Array) {
    const { id, status } = await desk.read(file)
    expect(status).toBe('ready')
    const ready = await desk.say(id, { duplicates: 'keep' })
    await member.post(`${desk.imports}/${id}/commit`, {})
    const done = await desk.settled(id)
    expect(done.status, JSON.stringify(done.problem)).toBe('done')
    return ready
  }
  async function take(path: string) {
    const answer = await app.inject({
      url: `/api/alliances/${alliance}/export/${path}?private=true&contacts=true&language=fr`,
      headers: member.headers,
    })
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200)
    return answer.rawPayload
  }
  return { bring, take }
}

/** A workbook of generated organisations and ties, as an alliance may have them. */
async function aGeneratedWorkbook(seed: number) {
  const organisations = fc.sample(anyOrganisations, { numRuns: 4, seed }).flat()
  const named = organisations.map((each, at) => ({
    ...each,
    names: Object.fromEntries(Object.entries(each.names).map(([code, name]) => [code, `${name} ${at}`])),
  }))
  const ends = named.map(({ atlasId, names }) => ({
    id: atlasId,
    atlasId,
    name: Object.values(names)[0] ?? '',
  }))
  const ties = fc.sample(anyPartnership, { numRuns: ends.length - 1, seed }).map((terms, at) => {
    const [from, to] = [ends[at], ends[at + 1]] as [(typeof ends)[0], (typeof ends)[0]]
    return { ...terms, id: '', revision: 1, from, to }
  })
  const table = <T>(columns: { title: string; cell: (record: T) => string | number }[], records: T[]) => ({
    headings: columns.map(({ title }) => title),
    rows: records.map((record) => columns.map(({ cell }) => cell(record))),
  })
  const write = async (tables: Parameters<typeof xlsx.write>[0]) =>
    bytesOf(xlsx.write(tables, 'generated')[0]?.bytes ?? [])
  return {
    organisations: await write({ organisations: table(organisationColumns(writing('en')), named) }),
    partnerships: await write({ partnerships: table(partnershipColumns(writing('en')), ties) }),
    count: named.length,
  }
}

test.each([11, 12, 13])('export, import and export give equal files (alliance %i)', async (seed) => {
  const { organisations, partnerships, count } = await aGeneratedWorkbook(seed)
  const one = await anAllianceWithLists()
  expect((await one.bring(organisations)).counts).toMatchObject({ create: count, faulty: 0 })
  await one.bring(partnerships)
  await one.bring('Regardé le,Regardé par,Secteur,Remarque\n2026-03-01,Ada,sector-0,=1+1\n2026-03-01,Ada,,\n')
  const files = ['organisations.csv', 'partnerships.csv', 'surveys.csv']
  const first = await Promise.all(files.map((file) => one.take(file)))

  const other = await anAllianceWithLists()
  for (const file of first) expect((await other.bring(file)).counts).toMatchObject({ faulty: 0 })
  const second = await Promise.all(files.map((file) => other.take(file)))
  expect(second.map(String)).toEqual(first.map(String))

  const [workbook, again] = [await one.take('workbook.xlsx'), await other.take('workbook.xlsx')]
  const sheets = (bytes: Buffer) =>
    openFile(sourceOf(bytes)).tables.map(({ name, rows }) => ({ name, rows: [...rows()] }))
  expect(sheets(again)).toEqual(sheets(workbook))
  expect(sheets(workbook).map(({ name, rows }) => [name, rows.length])).toEqual([
    ['organisations', count + 2],
    ['partnerships', count + 1],
    ['surveys', 4],
  ])
})
