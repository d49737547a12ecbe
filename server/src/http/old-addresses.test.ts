import { describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { currentAddress } from './old-addresses.ts'

const { store, as } = await testService()
const alliance = await anAlliance(store)
const member = as(aMember(alliance))

test.each([
  ['/gaps', '/findings'],
  ['/gaps?today=2026-11-21', '/findings?today=2026-11-21'],
  ['/gaps?suppose=found&language=fr', '/findings?assume=missing-actors-found&language=fr'],
  ['/gaps.csv', '/findings.csv'],
  ['/gaps/figures/evidence.csv', '/findings/figures/evidence.csv'],
  ['/gap-decisions/1', '/finding-decisions/1'],
  ['/gap-comments?gap=no-ties', '/finding-comments?finding=no-ties'],
  ['/needs/several', '/needs/bulk'],
  ['/findings?language=fr', '/findings?language=fr'],
  ['/gapsaw', '/gapsaw'],
])('%s is now at %s', (old, current) => {
  expect(currentAddress(`/api/alliances/le-havre${old}`)).toBe(`/api/alliances/le-havre${current}`)
})

describe('an old address', () => {
  test('leads to the same answer', async () => {
    const moved = await member.get(`/alliances/${alliance}/gaps/figures?language=fr`)
    expect(moved.statusCode).toBe(308)
    expect(moved.headers.location).toBe(`/api/alliances/${alliance}/findings/figures?language=fr`)
    expect((await member.get(String(moved.headers.location).slice('/api'.length))).statusCode).toBe(200)
  })

  test('keeps the method, so that what is written is sent again', async () => {
    const moved = await member.post(`/alliances/${alliance}/gap-comments`, {
      gap: 'no-ties',
      text: 'Ask them.',
    })
    expect(moved.statusCode).toBe(308)
    expect(moved.headers.location).toBe(`/api/alliances/${alliance}/finding-comments`)
  })

  test('of the pages is none of the service', async () => {
    expect(currentAddress('/a/le-havre/gaps')).toBe('/a/le-havre/gaps')
  })
})
