import { connectPostgres } from '../../db/src/connect.ts'
import { readAlliance } from '../../db/src/tenancy.ts'
import { readDatasetText } from '../../server/src/dataset/queries.ts'
import { benchDatabase } from './bench-database.ts'
import { aLargeAlliance } from './large-alliance.ts'

const database = await benchDatabase()
const store = await connectPostgres(database.url)
const id = await aLargeAlliance(store, 20000)
await store.script('create extension if not exists auto_explain').catch(() => {})
for (const view of ['insider', 'facts'] as const) {
  await readAlliance(store.db, id, async (trx) => {
    const { rows } = (await trx.executeQuery({ ...(await compiled(view)) } as never)) as any
    console.log(view)
    console.log(rows.map((r: any) => Object.values(r)[0]).join('\n'))
  })
  const t = performance.now()
  await readAlliance(store.db, id, (trx) => readDatasetText(trx, view))
  console.log(view, performance.now() - t)
}
async function compiled(view: any) {
  let q: any
  const fake: any = new Proxy(store.db, {
    get: (t: any, k) =>
      k === 'executeQuery'
        ? async (c: any) => {
            q = c
            return { rows: [{}] }
          }
        : k === 'getExecutor'
          ? () => ({
              ...t.getExecutor(),
              transformQuery: (n: any, i: any) => t.getExecutor().transformQuery(n, i),
              compileQuery: (n: any, i: any) => t.getExecutor().compileQuery(n, i),
              executeQuery: async (c: any) => {
                q = c
                return { rows: [{}] }
              },
            })
          : t[k],
  })
  await readDatasetText(fake, view)
  return { ...q, sql: 'explain (analyze, timing on) ' + q.sql }
}
await store.close()
await database.remove()
