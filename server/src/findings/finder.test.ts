import { newId } from '@atlas/db/tenancy'
import { runChange } from '@atlas/db/transactions'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { anAlliance, anOrganisation, tester } from '../../../test/factories.ts'
import { testStore } from '../../../test/store.ts'
import { type Found, finder, type Wanted } from './finder.ts'
import { findingProcesses } from './finding-processes.factory.ts'
import { type FindingQuestion, type FindingWorker, WorkerFailure } from './finding-question.ts'
import { inProcessWorker } from './in-process-worker.ts'
import { processWorker } from './process-worker.ts'

const store = await testStore()

/** What there is to say about an alliance of so many organisations. */
async function aQuestion(organisations: number, rest: Partial<Wanted> = {}): Promise<Wanted> {
  const allianceId = await anAlliance(store)
  for (let n = 0; n < organisations; n++) await anOrganisation(store, allianceId)
  return {
    of: { allianceId, view: 'insider' },
    changes: 0,
    question: { about: 'departures', form: 'json', today: '2026-11-21', language: 'en' },
    rank: 'member',
    lane: newId(),
    ...rest,
  }
}

const organisationsIn = async (answer: Promise<Found>): Promise<number> =>
  JSON.parse((await answer).text).organisations

const unavailable = { slug: 'unavailable' }

let find: ReturnType<typeof finder>
afterEach(() => find.close())

describe('a process that finds', () => {
  const begin = (...workers: FindingWorker[]) => {
    find = finder(store, workers)
    return find
  }
  /** As soon as there are so many, the oldest first. */
  const processes = (count = 1): Promise<number[]> =>
    vi.waitUntil(() => (findingProcesses().length >= count ? findingProcesses() : undefined), {
      timeout: 20_000,
      interval: 10,
    })

  test('stays for the next question', async () => {
    const { ask } = begin(processWorker())
    const question = await aQuestion(1)
    expect(await organisationsIn(ask(question))).toBe(1)
    const first = await processes()
    expect(await organisationsIn(ask(await aQuestion(2)))).toBe(2)
    expect(await organisationsIn(ask(question))).toBe(1)
    expect(findingProcesses()).toEqual(first)
  })

  test('is replaced where it keeps more memory than it may', async () => {
    const { ask } = begin(processWorker({ maxRestingBytes: 1 }))
    expect(await organisationsIn(ask(await aQuestion(1)))).toBe(1)
    await expect.poll(findingProcesses).toEqual([])
    expect(await organisationsIn(ask(await aQuestion(2)))).toBe(2)
  })

  test('that hangs holds up nobody who asks about another alliance; once it is killed, it is asked anew', async () => {
    const { ask } = begin(processWorker(), processWorker())
    const hanging = ask(await aQuestion(1))
    const [pid = 0] = await processes()
    process.kill(pid, 'SIGSTOP')
    expect(await organisationsIn(ask(await aQuestion(2)))).toBe(2)
    process.kill(pid, 'SIGKILL')
    expect(await organisationsIn(hanging)).toBe(1)
  })

  test('that is killed again and again is a refusal, and whoever asks next is answered', async () => {
    const { ask } = begin(processWorker())
    const refused = expect(ask(await aQuestion(1))).rejects.toMatchObject(unavailable)
    const waiting = ask(await aQuestion(2))
    const [first = 0] = await processes()
    process.kill(first, 'SIGKILL')
    await vi.waitUntil(() => findingProcesses().some((pid) => pid !== first), 20_000)
    process.kill(findingProcesses().find((pid) => pid !== first) ?? 0, 'SIGKILL')
    await refused
    expect(await organisationsIn(waiting)).toBe(2)
  })

  test('that takes too long is ended', async () => {
    const { ask } = begin(processWorker({ maxMilliseconds: 50 }))
    await expect(ask(await aQuestion(1))).rejects.toMatchObject(unavailable)
  })

  test('answers nobody any more once it is closed', async () => {
    const { ask, close } = begin(processWorker())
    const questions = [await aQuestion(0), await aQuestion(0)]
    const answers = Promise.allSettled(questions.map(ask))
    await processes()
    close()
    const stopped = { status: 'rejected', reason: unavailable }
    expect(await answers).toMatchObject([stopped, stopped])
    await expect(ask(await aQuestion(0))).rejects.toThrow('The service is being stopped.')
  })
})

describe('who asks', () => {
  /** A worker that answers when it is told to, and what it was asked. */
  function aSlowWorker() {
    const worker = inProcessWorker()
    const asked: { question: FindingQuestion; isHandedOver: boolean; answer: () => void }[] = []
    find = finder(store, [
      {
        ...worker,
        async ask(question, text) {
          const gate = Promise.withResolvers<void>()
          asked.push({ question, isHandedOver: text !== undefined, answer: gate.resolve })
          await gate.promise
          return worker.ask(question, text)
        },
      },
    ])
    const next = (count: number) => vi.waitUntil(() => asked[count - 1], { interval: 5 })
    return { asked, next, ask: find.ask }
  }

  test('what others wait for waits for the same answer', async () => {
    const { asked, next, ask } = aSlowWorker()
    const wanted = await aQuestion(1)
    const all = Array.from({ length: 20 }, (_, n) => ask({ ...wanted, lane: `${n}` }))
    ;(await next(1)).answer()
    expect(new Set((await Promise.all(all)).map(({ text }) => text)).size).toBe(1)
    expect(asked).toHaveLength(1)
  })

  test('after a change is not told what was found before it', async () => {
    const { next, ask } = aSlowWorker()
    const wanted = await aQuestion(1)
    const before = ask(wanted)
    const first = await next(1)
    await anOrganisation(store, wanted.of.allianceId)
    const changes = await changesOf(wanted.of.allianceId)
    const [after, same] = [ask({ ...wanted, changes }), ask({ ...wanted, changes })]
    first.answer()
    ;(await next(2)).answer()
    expect(await organisationsIn(before)).toBe(1)
    expect(await organisationsIn(after)).toBe(2)
    expect(await same).toEqual(await after)
  })

  test('something else about the same dataset has it read and handed over once', async () => {
    const { asked, next, ask } = aSlowWorker()
    const wanted = await aQuestion(1)
    const answers = [
      ask(wanted),
      ask({ ...wanted, question: { ...wanted.question, form: 'departures' } as Wanted['question'] }),
      ask({ ...wanted, question: { form: 'ids', today: '2026-11-21' } }),
    ]
    for (const n of [1, 2, 3]) (await next(n)).answer()
    await Promise.all(answers)
    expect(asked.map(({ isHandedOver }) => isHandedOver)).toEqual([true, false, false])
  })

  test('as a member comes before guests and before reconciling', async () => {
    const { asked, next, ask } = aSlowWorker()
    const wanted = await Promise.all(
      (['member', 'reconciling', 'guest', 'member'] as const).map((rank) => aQuestion(0, { rank })),
    )
    const answers = wanted.map((each) => ask(each))
    for (const n of [1, 2, 3, 4]) (await next(n)).answer()
    await Promise.all(answers)
    expect(asked.map(({ question }) => question.source.split(' ')[0])).toEqual(
      [0, 3, 2, 1].map((n) => wanted[n]?.of.allianceId),
    )
  })

  test('is refused only once a long queue is full, and told to come again', async () => {
    const { asked, ask } = aSlowWorker()
    const wanted = await aQuestion(0)
    const answers = Array.from({ length: 30 }, (_, n) =>
      ask({ ...wanted, lane: 'one', question: { form: 'ids', today: `2026-11-${n + 1}` } }),
    )
    const told = Promise.allSettled(answers)
    await vi.waitUntil(() => asked.length === 1)
    await expect(answers.at(-1)).rejects.toMatchObject(unavailable)
    const other = ask({ ...wanted, lane: 'another', question: { form: 'ids', today: '2027-01-01' } })
    for (let n = 0; n < 22; n++) {
      await vi.waitUntil(() => asked[n], { interval: 5 })
      asked[n]?.answer()
    }
    expect((await other).text).toBe('[]')
    const refused = (await told).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(9)
  })

  test('is answered though the worker failed once', async () => {
    const worker = inProcessWorker()
    let failures = 1
    find = finder(store, [
      {
        ...worker,
        ask: async (...asked) => {
          if (failures-- > 0) throw new WorkerFailure('killed')
          return worker.ask(...asked)
        },
      },
    ])
    expect(await organisationsIn(find.ask(await aQuestion(3)))).toBe(3)
  })

  test('about an alliance that has been deleted is told that there is none', async () => {
    find = finder(store, [inProcessWorker()])
    const wanted = await aQuestion(0)
    await runChange(
      store.db,
      { allianceId: wanted.of.allianceId, actor: tester, action: 'alliance.delete' },
      (trx) => trx.updateTable('alliance').set({ deletedAt: new Date().toISOString() }).execute(),
    )
    await expect(find.ask(wanted)).rejects.toMatchObject({ slug: 'not-found' })
  })
})

const changesOf = async (id: string): Promise<number> =>
  (await store.db.selectFrom('alliance').select('changes').where('id', '=', id).executeTakeFirstOrThrow())
    .changes
