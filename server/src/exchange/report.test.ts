import { describe, expect, test } from 'vitest'
import { anAlliance, aSector, tester } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { commitImport } from './commit.ts'
import { startImport } from './read.ts'
import { readHere } from './read-here.ts'
import { reportLanguage } from './report.ts'

const { store, as } = await testService()

const file = [
  'name,sectors,influence,locality',
  'Red Door,Health,huge,Bordeaux',
  ',Health,low,',
  '"=HYPERLINK(""http://evil.example"")",Health,,Nowhere at all',
].join('\n')

async function imported() {
  const alliance = await anAlliance(store, { country: 'FR' })
  await aSector(store, alliance, { code: 'health', labels: { en: 'Health' } })
  const importId = await startImport(store, {
    allianceId: alliance,
    actor: tester,
    fileName: 'Liste été.csv',
    file: { bytes: new TextEncoder().encode(file) },
    startReading: readHere,
  })
  await commitImport(store, { allianceId: alliance, importId, actor: tester })
  return { alliance, path: `/alliances/${alliance}/imports/${importId}/report.csv` }
}

describe('the report of an import', () => {
  test('says of every row what became of it, what is wrong and what to do', async () => {
    const { alliance, path } = await imported()
    const answer = await as(aMember(alliance)).get(path)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain(
      "filename*=UTF-8''Liste%20%C3%A9t%C3%A9-report.csv",
    )
    const lines = answer.body.split('\r\n')
    const red = await store.db
      .selectFrom('organisation')
      .select('id')
      .where('allianceId', '=', alliance)
      .where('sortName', '=', 'red door')
      .executeTakeFirst()
    expect(lines).toEqual([
      '\ufeffrow,name,outcome,record,column,value,what is wrong,what to do',
      `2,Red Door,new,${red?.id},influence,huge,This is none of the values that this field can have.,"It is left empty. Use one of: low, medium, high."`,
      '3,,left out because of an error,,name,,"This cell is empty, and a row is nothing without it.",Fill it in and import the row again.',
      expect.stringMatching(
        /^4,"'=HYPERLINK\(""http:\/\/evil\.example""\)",new,[0-9a-f-]{36},locality,Nowhere at all,/,
      ),
      '',
    ])
  })

  test('speaks the language of its reader', async () => {
    const { alliance, path } = await imported()
    const member = as(aMember(alliance))
    const asked = await member.get(`${path}?language=fr`)
    const browser = await member.get(path, { 'accept-language': 'sv, fr-BE;q=0.8, en;q=0.5' })
    expect(asked.body).toContain("écartée à cause d'une erreur")
    expect(browser.body).toBe(asked.body)
    expect(browser.headers['content-language']).toBe('fr')
    expect((await member.get(`${path}?language=xx`)).statusCode).toBe(400)
  })

  test('is closed to who does not belong to the alliance', async () => {
    const { path } = await imported()
    expect((await as().get(path)).statusCode).toBeGreaterThanOrEqual(401)
  })
})

test.each([
  [undefined, undefined, 'en'],
  ['fr', 'en', 'fr'],
  [undefined, 'nl, sv', 'en'],
  [undefined, 'en;q=0.1,fr;q=0.9', 'fr'],
] as const)('asked for %s, accepting %s, a report is in %s', (wanted, accepted, language) => {
  expect(reportLanguage(wanted, accepted)).toBe(language)
})
