import { describe, expect, test } from 'vitest'
import { fairQueue, type QueueLimits, type Waiting } from './fair-queue.ts'

type Job = Waiting & { name: string }

const limits: QueueLimits = {
  maxWaiting: { member: 6, guest: 4, reconciling: 2 },
  maxInLane: 3,
  maxPassedOverMs: 10_000,
}

function aQueue() {
  let clock = 0
  const queue = fairQueue<Job>(limits, () => clock)
  const takeAll = () => {
    const names: string[] = []
    for (let job = queue.take(() => true); job; job = queue.take(() => true)) names.push(job.name)
    return names
  }
  return { queue, takeAll, wait: (milliseconds: number) => (clock += milliseconds) }
}

const member = (name: string, lane = 'ada'): Job => ({ name, lane, rank: 'member' })
const guest = (name: string, lane = 'guest 10.0.0.1'): Job => ({ name, lane, rank: 'guest' })
const reconciling = (name: string): Job => ({ name, lane: 'reconciling', rank: 'reconciling' })

describe('a fair queue', () => {
  test('serves members before guests, and both before what the service does by itself', () => {
    const { queue, takeAll } = aQueue()
    for (const job of [reconciling('s'), guest('g'), member('m')]) queue.add(job)
    expect(takeAll()).toEqual(['m', 'g', 's'])
  })

  test('lets lanes take turns, so that who asks much waits longest', () => {
    const { queue, takeAll } = aQueue()
    for (const name of ['flood 1', 'flood 2', 'flood 3']) queue.add(guest(name))
    queue.add(guest('other', 'guest 10.0.0.2'))
    expect(takeAll()).toEqual(['flood 1', 'other', 'flood 2', 'flood 3'])
  })

  test('passes nobody over for ever', () => {
    const { queue, wait } = aQueue()
    queue.add(reconciling('s'))
    wait(10_001)
    queue.add(member('m'))
    expect(queue.take(() => true)?.name).toBe('s')
  })

  test('leaves out who cannot be served now', () => {
    const { queue } = aQueue()
    queue.add(member('first'))
    queue.add(member('second', 'bo'))
    expect(queue.take(({ lane }) => lane === 'bo')?.name).toBe('second')
    expect(queue.take(({ lane }) => lane === 'bo')).toBeUndefined()
    expect(queue.length).toBe(1)
  })

  test('has room for so many in a lane and of a rank, and others find room all the same', () => {
    const { queue } = aQueue()
    const added = (jobs: Job[]) => jobs.map((job) => queue.add(job))
    expect(added(['1', '2', '3', '4'].map((name) => guest(name)))).toEqual([true, true, true, false])
    expect(added([guest('5', 'guest 10.0.0.2'), guest('6', 'guest 10.0.0.3')])).toEqual([true, false])
    expect(queue.add(member('m'))).toBe(true)
  })

  test('is empty once it is cleared', () => {
    const { queue } = aQueue()
    queue.add(member('m'))
    expect(queue.clear().map(({ name }) => name)).toEqual(['m'])
    expect(queue.take(() => true)).toBeUndefined()
  })
})
