import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Occasion, settlingQueue } from './settling-queue.ts'

const pauses = { minMs: 20, retryMs: 5, maxRetryMs: 10 }

/** A change of the dataset. */
const after = (revision: number): Occasion => ({
  changeId: `${revision}`,
  revision,
  datasetRevision: revision,
})

/** A queue whose work is told, and fails or is too late as often as is said. */
function aQueue({ failures = 0, late = 0, all = [] as string[], takesMs = 0, allFailures = 0 } = {}) {
  const reconciled: [string, string | undefined][] = []
  const failed: unknown[] = []
  let atOnce = 0
  let maxAtOnce = 0
  const queue = settlingQueue(
    {
      async reconcile(allianceId, occasion) {
        maxAtOnce = Math.max(maxAtOnce, ++atOnce)
        await pause(takesMs)
        atOnce--
        if (failures-- > 0) throw new Error('no worker')
        reconciled.push([allianceId, occasion?.changeId])
        return late-- <= 0
      },
      async findAll() {
        if (allFailures-- > 0) throw new Error('no store')
        return all
      },
      onFailure: (error) => failed.push(error),
    },
    pauses,
  )
  onTestFinished(() => queue.close())
  return { queue, reconciled, failed, maxAtOnce: () => maxAtOnce }
}

describe('reconciling', () => {
  test('happens once for changes that follow one another closely, after the last of them', async () => {
    const { queue, reconciled } = aQueue()
    for (const change of ['1', '2', '3']) queue.add('a', after(Number(change)))
    await expect.poll(() => reconciled).toEqual([['a', '3']])
    await pause(50)
    expect(reconciled).toHaveLength(1)
  })

  test('is told of the change of the dataset, whatever was said about findings after it', async () => {
    const { queue, reconciled } = aQueue()
    queue.add('a', after(1))
    queue.add('a', { changeId: 'comment', revision: 2, datasetRevision: 1 })
    await expect.poll(() => reconciled).toEqual([['a', '1']])
  })

  test('is not put off by somebody who goes on writing', async () => {
    const { queue, reconciled } = aQueue()
    for (let change = 0; change < 30; change++) {
      queue.add('a', after(change))
      await pause(5)
    }
    expect(reconciled.length).toBeGreaterThan(2)
  })

  test('is tried again until it works, and others need not wait for that', async () => {
    const { queue, reconciled, failed } = aQueue({ failures: 4 })
    queue.add('a', after(1))
    queue.add('b', after(2))
    await expect
      .poll(() => reconciled.toSorted())
      .toEqual([
        ['a', '1'],
        ['b', '2'],
      ])
    expect(failed).toHaveLength(4)
  })

  test('is done again where the alliance has moved on meanwhile', async () => {
    const { queue, reconciled } = aQueue({ late: 2 })
    queue.add('a', after(1))
    await expect
      .poll(() => reconciled)
      .toEqual([
        ['a', '1'],
        ['a', '1'],
        ['a', '1'],
      ])
  })

  test('forgets no change that comes while it is going on, and is never done twice at once', async () => {
    const { queue, reconciled, maxAtOnce } = aQueue({ takesMs: 30 })
    queue.add('a', after(1))
    await pause(35)
    queue.add('a', after(2))
    queue.add('b', after(3))
    await expect.poll(() => reconciled.length).toBe(3)
    expect(reconciled).toContainEqual(['a', '2'])
    expect(maxAtOnce()).toBe(1)
  })

  test('of all alliances finds them again where they could not be read', async () => {
    const { queue, reconciled, failed } = aQueue({ all: ['a', 'b'], allFailures: 2 })
    queue.addAll()
    await expect
      .poll(() => reconciled)
      .toEqual([
        ['a', undefined],
        ['b', undefined],
      ])
    expect(failed).toHaveLength(2)
  })

  test('waits at closing for what is being settled, and begins nothing any more', async () => {
    const { queue, reconciled } = aQueue({ takesMs: 30 })
    queue.add('a', after(1))
    queue.add('b', after(2))
    await pause(35)
    await queue.close()
    expect(reconciled).toEqual([['a', '1']])
    queue.add('c', after(3))
    await pause(40)
    expect(reconciled).toHaveLength(1)
  })
})
