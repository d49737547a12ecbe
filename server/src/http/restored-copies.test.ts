import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation, aTerritory } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let id: string
let readers: Record<'a member' | 'a guest', Client>

beforeAll(async () => {
  id = await anAlliance(store, { guestAccess: 'facts' })
  await aTerritory(store, id)
  readers = { 'a member': as(aMember(id)), 'a guest': as() }
})

const tablesOf = ['alliance', 'territory'] as const

/** What the tables say, to be put back as an older backup would. */
const backUp = () =>
  Promise.all(
    tablesOf.map(async (table) => {
      const where = table === 'alliance' ? 'id' : ('allianceId' as 'id')
      return store.db.selectFrom(table).selectAll().where(where, '=', id).execute()
    }),
  )

/** Puts the counts of a backup back, past history and triggers. */
async function restore([alliances = [], territories = []]: Awaited<ReturnType<typeof backUp>>) {
  const sentence = (table: string, row: Record<string, unknown>, columns: Record<string, string>) =>
    `alter table atlas.${table} disable trigger user;
    update atlas.${table} set ${Object.entries(columns)
      .map(([column, key]) => `${column} = ${row[key] === null ? 'null' : `'${row[key]}'`}`)
      .join(', ')} where id = '${row.id}';
    alter table atlas.${table} enable trigger user;`
  const counts = { revision: 'revision', updated_at: 'updatedAt' }
  const latest = {
    ...{ changes: 'changes', dataset_revision: 'datasetRevision', facts_revision: 'factsRevision' },
    ...{ change_id: 'changeId', dataset_change_id: 'datasetChangeId', facts_change_id: 'factsChangeId' },
  }
  for (const row of alliances) await store.script(sentence('alliance', row, { ...counts, ...latest }))
  for (const row of territories) await store.script(sentence('territory', row, counts))
}

describe('after an older backup was put back and as much was written again', () => {
  test.each(
    (['a member', 'a guest'] as const).flatMap((reader) =>
      ['dataset', 'findings', 'findings.csv', 'populated-places'].map((path) => ({ reader, path })),
    ),
  )('$reader who kept $path reads it anew', async ({ reader, path }) => {
    const address = `/alliances/${id}/${path}`
    const ask = (etag = '') => readers[reader].get(address, { 'if-none-match': etag })
    const backup = await backUp()
    const write = async () => {
      await anOrganisation(store, id)
      const body = { labels: { en: `Territory ${Math.random()}` } }
      const territory = backup[1]?.[0]
      const { revision } = (
        await readers['a member'].get(`/alliances/${id}/territories/${territory?.id}`)
      ).json()
      await readers['a member'].patch(`/alliances/${id}/territories/${territory?.id}`, body, revision)
    }
    await write()
    const lost = await ask()
    const etag = String(lost.headers.etag)
    expect((await ask(etag)).statusCode).toBe(304)
    await restore(backup)
    await write()
    const now = await ask(etag)
    expect(now.statusCode).toBe(200)
    expect(now.headers['alliance-revision']).toBe(lost.headers['alliance-revision'])
    expect((await ask(String(now.headers.etag))).statusCode).toBe(304)
  })
})
