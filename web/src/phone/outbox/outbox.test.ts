import type { EntryOrder } from '@atlas/shared/workshops/entries'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeAnswer } from './judge-answer.ts'
import { type Act, countTry, countUnsent, discard, nextItem, type Outbox, putIn, settle } from './outbox.ts'

const entry = (id: string, name = id): EntryOrder => ({
  ...{ id, exerciseId: 'exercise', kind: 'organisation', body: { name } },
})
const add = (id: string): Act => ({ act: 'add', entry: entry(id) })
const vote = (counter: number, roundId = 'round'): Act => ({
  act: 'vote',
  roundId,
  order: { counter, dots: {} },
})
const after = (...acts: Act[]): Outbox => acts.reduce<Outbox>((box, act, at) => putIn(box, act, `k${at}`), [])
const keys = (outbox: Outbox) => outbox.map(({ key }) => key)
const refused = { is: 'needs-you', fault: 'invalid', pointers: ['/body/name'] } as const

describe('what is put in', () => {
  test('stays in the order in which it was done', () =>
    expect(keys(after(add('a'), add('b'), { act: 'take-back', entryId: 'z' }))).toEqual(['k0', 'k1', 'k2']))

  test('dots and readiness are states: only the last of them is told', () => {
    const box = after(vote(1), { act: 'ready', exerciseId: 'e' }, vote(2), { act: 'ready', exerciseId: null })
    expect(keys(box)).toEqual(['k2', 'k3'])
  })

  test('dots of another round stay', () => expect(after(vote(1, 'one'), vote(1, 'two'))).toHaveLength(2))

  test('a change of what has never left is made in its place', () => {
    const box = after(add('a'), add('b'), { act: 'change', entry: entry('a', 'better') })
    expect(box).toMatchObject([{ act: 'add', entry: { body: { name: 'better' } } }, { act: 'add' }])
  })

  test('a change of what may have arrived follows it', () => {
    const tried = countTry(after(add('a')), 'k0')
    expect(putIn(tried, { act: 'change', entry: entry('a', 'better') }, 'k1')).toMatchObject([
      { act: 'add', entry: { body: { name: 'a' } } },
      { act: 'change', entry: { body: { name: 'better' } } },
    ])
  })

  test('what has never left and is taken back is gone; what may have arrived is taken back after it', () => {
    expect(putIn(after(add('a')), { act: 'take-back', entryId: 'a' }, 'k1')).toEqual([])
    const tried = countTry(after(add('a')), 'k0')
    expect(keys(putIn(tried, { act: 'take-back', entryId: 'a' }, 'k1'))).toEqual(['k0', 'k1'])
  })
})

describe('what an answer does', () => {
  test('what has arrived is gone', () =>
    expect(keys(settle(after(add('a'), add('b')), 'k0', { is: 'delivered', body: {} }))).toEqual(['k1']))

  test('what is kept stays first', () => {
    const box = after(add('a'), add('b'))
    expect(settle(box, 'k0', { is: 'kept', why: 'offline', retryAfter: null })).toBe(box)
  })

  test('what needs its participant keeps its text and holds up nothing', () => {
    const box = settle(after(add('a'), add('b')), 'k0', refused)
    expect(box[0]).toMatchObject({
      fault: 'invalid',
      pointers: ['/body/name'],
      entry: { body: { name: 'a' } },
    })
    expect(nextItem(box)?.key).toBe('k1')
  })

  test('corrected, it is sent again; thrown away, it is gone', () => {
    const box = settle(after(add('a')), 'k0', refused)
    const corrected = putIn(box, { act: 'change', entry: entry('a', 'better') }, 'k1')
    expect(nextItem(corrected)).toMatchObject({ act: 'add', entry: { body: { name: 'better' } } })
    expect(discard(box, 'a')).toEqual([])
  })

  test('taken back although the service refused it, it is gone', () => {
    const box = settle(countTry(after(add('a')), 'k0'), 'k0', refused)
    expect(putIn(box, { act: 'take-back', entryId: 'a' }, 'k1')).toEqual([])
  })

  test('dots that came too late and what is not there any more are no text to keep', () => {
    expect(settle(after(vote(1)), 'k0', { ...refused, fault: 'closed' })).toEqual([])
    expect(
      settle(after({ act: 'take-back', entryId: 'a' }), 'k0', { ...refused, fault: 'not-there' }),
    ).toEqual([])
  })

  test('an answer about what was replaced meanwhile changes nothing', () => {
    const box = after(vote(1), vote(2))
    expect(settle(box, 'k0', { is: 'delivered', body: {} })).toEqual(box)
  })
})

test('however answers come, each entry arrives once, or is told to need its participant', () => {
  const outcomes = fc.array(fc.constantFrom('lost', 'arrived', 'answer lost', 'refused'), { maxLength: 60 })
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 1, max: 8 }), (outcomes, count) => {
      let box = after(...Array.from({ length: count }, (_, n) => add(`e${n}`)))
      const arrived: string[] = []
      for (const outcome of [...outcomes, ...Array<string>(count).fill('arrived')]) {
        const item = nextItem(box)
        if (item?.act !== 'add') break
        box = countTry(box, item.key)
        const { id } = item.entry
        const isThere = arrived.includes(id)
        if ((outcome === 'arrived' || outcome === 'answer lost') && !isThere) arrived.push(id)
        const answer =
          outcome === 'lost' || outcome === 'answer lost'
            ? null
            : outcome === 'refused' && !isThere
              ? { status: 400, body: { type: '/problems/invalid-request', status: 400 } }
              : { status: isThere ? 200 : 201, body: { id } }
        const full = answer && { ...answer, isRedirect: false, retryAfter: null }
        box = settle(
          box,
          item.key,
          judgeAnswer(full, (body) => (body as { id: string }).id === id),
        )
      }
      const waiting = box.flatMap((each) => (each.act === 'add' ? [each.entry.id] : []))
      expect([...arrived, ...waiting].sort()).toEqual(Array.from({ length: count }, (_, n) => `e${n}`))
      expect(arrived).toEqual([...arrived].sort())
      expect(countUnsent(box)).toBe(waiting.length)
    }),
  )
})
