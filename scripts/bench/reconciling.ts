// Measures what a member waits for the findings while everybody else is busy: somebody writes every second, twenty read,
// a guest floods. And whether every decision about something that is gone is reconciled in the end. On PostgreSQL.
//
//   pnpm exec node scripts/bench/reconciling.ts [organisations] [seconds]

import { cpus, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { connectPostgres } from '../../db/src/connect.ts'
import { loadGazetteer } from '../../db/src/gazetteer.ts'
import { asWhole } from '../../db/src/whole-store.factory.ts'
import { buildApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { guest } from '../../server/src/http/principal.ts'
import type { FindingList } from '../../shared/src/findings/answers/finding-list.ts'
import { aMember } from '../../test/service.ts'
import { benchDatabase } from './bench-database.ts'
import { aLargeAlliance } from './large-alliance.ts'

const organisations = Number(process.argv[2] ?? 1000)
const seconds = Number(process.argv[3] ?? 40)
const readers = 20
const floods = 10
const maxRatio = 3
const maxReconcilingMs = 60_000

const database = await benchDatabase()
const store = asWhole(await connectPostgres(database.url))
await loadGazetteer(store)
const alliance = await aLargeAlliance(store, organisations, { guestAccess: 'facts' })
const member = aMember(alliance)
const app = buildApp({
  store,
  config: readConfig({ LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', TRUSTED_PROXIES: '127.0.0.1' }),
  authenticate: ({ headers }) => (headers.member ? member : guest),
})
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
const at = (path: string) => `${origin}/api/alliances/${alliance}/${path}`

/** Each from an address of its own, so that the limits for one address do not bind. */
let addresses = 0
const address = () => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`
const asMember = () => ({ member: 'yes', 'x-forwarded-for': address() })

async function get(path: string, headers: Record<string, string>) {
  const start = performance.now()
  const response = await fetch(at(path), { headers })
  await response.arrayBuffer()
  return { ms: performance.now() - start, status: response.status }
}

async function send(method: string, path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(at(path), {
    method,
    headers: { ...asMember(), 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

const { items } = (await (await fetch(at('organisations?limit=1'), { headers: asMember() })).json()) as {
  items: { id: string; revision: number }[]
}
let written = items[0] ?? { id: '', revision: 0 }
let writes = 0
/** Changes the dataset, so that all findings are to be found anew. */
async function write() {
  written = (await send(
    'PATCH',
    `organisations/${written.id}`,
    { contribution: `So many times: ${++writes}` },
    { 'if-match': `"${written.revision}"` },
  )) as typeof written
}

const [sectors, territories] = await Promise.all(
  (['sector', 'territory'] as const).map((table) =>
    store.db.selectFrom(table).select('id').where('allianceId', '=', alliance).execute(),
  ),
)
const cells = (sectors ?? []).flatMap((sector) =>
  (territories ?? []).map((territory) => `coverage sector:${sector.id} territory:${territory.id}`),
)
const decided: string[] = []
/** Decides about something that nobody has found, or that is found no more: reconciling closes it. */
async function decide() {
  const finding = cells[decided.length]
  if (!finding) return
  decided.push(finding)
  await send('POST', 'finding-decisions', { finding, state: 'working', inCharge: 'Ada' })
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN
const told = (values: readonly number[]) =>
  `median ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms of ${values.length}`
const counted = (statuses: readonly number[]) =>
  [...Map.groupBy(statuses, (status) => status)]
    .map(([status, all]) => `${all.length} × ${status}`)
    .join(', ')

try {
  console.log(
    `${organisations} organisations, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`,
  )
  await get('findings', asMember())

  const alone: number[] = []
  for (let n = 0; n < seconds / 2; n++) {
    await write()
    alone.push((await get('findings', asMember())).ms)
    await pause(300)
  }

  const busy: number[] = []
  const statuses = { member: [] as number[], readers: [] as number[], guest: [] as number[] }
  const end = performance.now() + seconds * 1000
  const until = async (work: () => Promise<unknown>, pauseMs: () => number) => {
    while (performance.now() < end) {
      await work()
      await pause(pauseMs())
    }
  }
  await Promise.all([
    until(
      async () => {
        const start = performance.now()
        await write()
        await decide()
        await pause(Math.max(0, 1000 - (performance.now() - start)))
      },
      () => 0,
    ),
    ...Array.from({ length: readers }, (_, n) =>
      until(
        async () => {
          const path =
            ['findings', 'findings', 'findings.csv', 'findings/departures', 'findings?language=fr'][n % 5] ??
            'findings'
          statuses.readers.push((await get(path, asMember())).status)
        },
        () => 500 + Math.random() * 1000,
      ),
    ),
    ...Array.from({ length: floods }, (_, n) =>
      until(
        async () => {
          const day = new Date(Date.now() + (writes + n) * 86_400_000).toISOString().slice(0, 10)
          const query = [`today=${day}`, 'language=en', 'language=fr', 'assume=missing-actors-found', ''][
            (writes + n) % 5
          ]
          const path = ['findings', 'findings/figures', 'findings/departures.csv', 'findings/evidence.csv'][
            n % 4
          ]
          statuses.guest.push((await get(`${path}?${query}`, { 'x-forwarded-for': address() })).status)
        },
        () => 20,
      ),
    ),
    until(
      async () => {
        const { ms, status } = await get('findings', asMember())
        busy.push(ms)
        statuses.member.push(status)
      },
      () => 500,
    ),
  ])

  const start = performance.now()
  let unreconciled: string[] = []
  do {
    await pause(500)
    const list = (await (await fetch(at('findings'), { headers: asMember() })).json()) as FindingList
    const found = new Set(list.findings.map(({ id }) => id))
    const closed = new Set(list.gone.filter(({ state }) => state === 'closed').map(({ finding }) => finding))
    unreconciled = decided.filter((finding) => !found.has(finding) && !closed.has(finding))
  } while (unreconciled.length > 0 && performance.now() - start < maxReconcilingMs)

  const ratio = quantile(busy, 0.95) / quantile(alone, 0.95)
  const refused = [...statuses.member, ...statuses.readers].filter((status) => status >= 400).length
  console.log(`a member alone, after each write: ${told(alone)}`)
  console.log(
    `while ${readers} read, one writes every second and guests flood: ${told(busy)}, ${ratio.toFixed(2)} ×`,
  )
  console.log(
    `answers to members: ${counted([...statuses.member, ...statuses.readers])}; to guests: ${counted(statuses.guest)}`,
  )
  console.log(
    `${decided.length} decisions, ${unreconciled.length} not reconciled ${((performance.now() - start) / 1000).toFixed(1)} s after the last write`,
  )
  const kept = ratio <= maxRatio && unreconciled.length === 0 && refused === 0
  console.log(
    `${kept ? 'Kept' : 'MISSED'}: at most ${maxRatio} times as long, no reconciling lost, no member refused.`,
  )
  process.exitCode = kept ? 0 : 1
} finally {
  await app.close()
  await store.close()
  await database.remove()
}
