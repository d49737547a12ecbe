// Holds a room of many phones against the service, and says how it stood it: joins, stage changes, votes that are sent
// three times, wrong codes, and a service that is killed while phones write. On the embedded engine, or with `postgres` on
// a PostgreSQL that is started for it.
//
//   pnpm exec node scripts/room/measure-room.ts [people] [embedded|postgres]

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { benchDatabase } from '../bench/bench-database.ts'
import { ask } from './ask.ts'
import { organisationEntry, Phone } from './phones.ts'
import { RoomService } from './room-service.ts'

const people = Number(process.argv[2] ?? 500)
const engine = process.argv[3] ?? 'embedded'
const joinsWithinMs = 10_000
const votesWithinMs = 3_000
const dots = 5

const dataDir = await mkdtemp(join(tmpdir(), 'atlas-room-'))
const database = engine === 'postgres' ? await benchDatabase() : undefined
const service = new RoomService({ DATA_DIR: dataDir, ...(database && { DATABASE_URL: database.url }) })
await service.start()

const percentile = (values: number[], share: number) =>
  Math.round(values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN)
const spread = (values: number[]) => `p50 ${percentile(values, 0.5)}, p95 ${percentile(values, 0.95)} ms`
const say = (what: string, result: string) => console.log(`${what.padEnd(44)} ${result}`)
const statuses = (answers: { status: number }[]) =>
  Object.entries(Object.groupBy(answers, ({ status }) => String(status)))
    .map(([status, those]) => `${those?.length} × ${status}`)
    .join(', ')

console.log(`${people} phones, ${engine}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`)
await service.move('open-door')
const [adding, voting] = (await service.exercises()).map(({ id }) => id)
await service.move('go-to', { exerciseId: adding })
const { code } = (await service.console()).door

const phones = Array.from({ length: people }, () => new Phone(() => service.started.port))
const joins = await Promise.all(
  phones.map(async (phone, n) => {
    await wait((n / people) * joinsWithinMs)
    return phone.join(code ?? '')
  }),
)
say(
  `${people} joins in ${joinsWithinMs / 1000} s`,
  `${statuses(joins)}; ${spread(joins.map(({ ms }) => ms))}`,
)

for (const [n, phone] of phones.entries()) {
  phone.listen()
  if (n % 25 === 24) await wait(50)
}
const untilAll = async (isSo: (phone: Phone) => boolean, limitMs: number) => {
  const since = performance.now()
  while (!phones.every(isSo) && performance.now() - since < limitMs) await wait(10)
  return phones.filter(isSo).length
}
say('listening', `${await untilAll(({ state }) => state !== undefined, 30_000)} of ${people}`)

const changes: number[] = []
for (const exerciseId of [voting, adding, voting]) {
  const sentAt = await service.move('go-to', { exerciseId })
  await untilAll(({ state }) => state?.exercise?.id === exerciseId, 10_000)
  changes.push(...phones.map(({ heardAt }) => heardAt - sentAt))
  await wait(1500)
}
say(`stage change seen by ${people}`, spread(changes))

const options = Array.from({ length: 20 }, (_, n) => ({ id: randomUUID(), title: `Option ${n}` }))
const round = await service.openRound(voting ?? '', options, dots)
const placed = () => {
  const chosen: Record<string, number> = {}
  for (let n = 0; n < dots; n++) {
    const { id } = options[Math.floor(Math.random() * options.length)] ?? { id: '' }
    chosen[id] = (chosen[id] ?? 0) + 1
  }
  return chosen
}
const votes = await Promise.all(
  phones.map(async (phone) => {
    const body = { counter: 1, dots: placed() }
    await wait(Math.random() * votesWithinMs)
    const vote = () => phone.send('PUT', `/votes/${round.roundId}`, body)
    const twice = await Promise.all([vote(), vote()])
    return [...twice, await vote()]
  }),
)
const { results } = await service.closeRound(round.roundId)
const stored = Object.values(results.dots as Record<string, number>).reduce((sum, each) => sum + each, 0)
say(
  `${people} × ${dots} dots, each sent three times`,
  `${stored} stored (${people * dots} wanted); ${statuses(votes.flat())}; ${spread(votes.flat().map(({ ms }) => ms))}`,
)

await service.move('go-to', { exerciseId: adding })
const writeAll = (names: string[]) =>
  Promise.all(
    names.map(async (name, n) => {
      await wait(Math.random() * 2000)
      return phones[n % people]?.send('POST', '/entries', organisationEntry(adding ?? '', name))
    }),
  )
const alone = await writeAll(Array.from({ length: 100 }, (_, n) => `Alone ${n}`))
const guessing = new AbortController()
let guesses = 0
let looked = 0
const guess = async () => {
  while (!guessing.signal.aborted && guesses < 10_000) {
    guesses += 1
    const wrong = String(10_000_000 + Math.floor(Math.random() * 89_999_999))
    const body = { code: wrong, token: randomUUID().replaceAll('-', '') }
    const { status } = await ask(service.started.port, 'POST', '/api/workshops/join', { body })
    if (status === 404) looked += 1
    await wait(5)
  }
}
const guessers = Array.from({ length: 8 }, guess)
const beside = await writeAll(Array.from({ length: 100 }, (_, n) => `Beside ${n}`))
guessing.abort()
await Promise.all(guessers)
const times = (answers: ({ ms: number } | undefined)[]) => answers.map((answer) => answer?.ms ?? Number.NaN)
say('100 entries alone', spread(times(alone)))
say(`the same beside ${guesses} wrong codes`, `${spread(times(beside))}; ${looked} codes looked at`)

for (const phone of phones) phone.connects = 0
const names = Array.from({ length: 200 }, (_, n) => `Killed ${n}`)
const writing = writeAll(names)
await wait(700)
await service.kill()
const listensAfter = await service.start()
const listening = performance.now()
const back = await untilAll(({ state }) => state !== undefined, 60_000)
const backAfter = performance.now() - listening
const written = await writing
const there = (await service.countOrganisations()).filter((name) => name.startsWith('Killed '))
say('killed with all lines open and 200 writes', `listens again after ${Math.round(listensAfter)} ms`)
say('back', `${back} of ${people} within ${Math.round(backAfter)} ms of that`)
say(
  'writes',
  `${written.filter((answer) => (answer?.status ?? 0) < 300).length} acknowledged; ${there.length} in the base, ${new Set(there).size} different`,
)

for (const phone of phones) phone.close()
await service.kill()
await database?.remove()
await rm(dataDir, { recursive: true, force: true })
process.exit(0)
