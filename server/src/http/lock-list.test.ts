import { expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

const { store, as } = await testService()

test.each(['sectors', 'needs', 'actor-kinds', 'criteria'])(
  'eight people who add the same to %s at once each have an entry of their own',
  async (path) => {
    const id = await anAlliance(store)
    const entry = { labels: { en: 'Health' }, ...(path === 'criteria' && { kind: 'text' }) }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => as(aMember(id, 'owner')).post(`/alliances/${id}/${path}`, entry)),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(201))
    const entries = answers.map((answer) => answer.json())
    expect(new Set(entries.map(({ code }) => code)).size).toBe(8)
    expect(entries.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  },
)
