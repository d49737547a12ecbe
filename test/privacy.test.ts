import { beforeAll, describe, expect, test } from 'vitest'
import {
  aCriterion,
  aGapComment,
  aGapDecision,
  aLocation,
  aNeed,
  anAction,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
  aSquare,
  aSurvey,
  aTerritory,
} from './factories.ts'
import { type Answer, aMember, type Client, testService } from './service.ts'

const { store, app, as } = await testService()

const secretPoint: [number, number] = [2.340212, 48.860217]

/** Whatever is private of an alliance, each in words that stand nowhere else. */
const secrets = [
  ...['secret-interests', 'secret-strategy', 'secret-answer', 'secret-question'],
  ...['secret-label', 'secret-address', 'secret-locality', '2.340212', '48.860217'],
  ...['secret-actor', 'secret-role', 'secret-step', 'secret-note', 'secret-looker', 'secret-remark'],
  ...[
    'secret-reason',
    'secret-charge',
    'secret-comment',
    'secret-author',
    'secret-action',
    '"authority":false',
  ],
]

/** An alliance with a secret in everything that may hold one. */
async function secretive(guestAccess: 'facts' | 'none') {
  const alliance = await anAlliance(store, { guestAccess })
  const sectors = [await aSector(store, alliance, { expectedMinimum: 3 })]
  const needs = [await aNeed(store, alliance)]
  const criterion = await aCriterion(store, alliance, { code: 'secret-question' })
  // So small that whoever is said to be in it is found.
  await aTerritory(store, alliance, { boundary: aSquare(secretPoint, 0.0002) })
  await aTerritory(store, alliance, { boundary: aSquare(secretPoint, 0.5) })
  const judged = {
    ...{ sectors, needs, interests: 'secret-interests', engagementStrategy: 'secret-strategy' },
    ...({ influence: 'high', engagementLevel: 'information' } as const),
    criteria: { [criterion]: 'secret-answer' },
  }
  const shelter = await anOrganisation(store, alliance, judged)
  const open = await anOrganisation(store, alliance, judged)
  const place = { label: 'secret-label', address: 'secret-address', point: secretPoint }
  await aLocation(store, alliance, shelter, {
    ...place,
    locality: 'secret-locality',
    publicPrecision: 'hidden',
  })
  await aLocation(store, alliance, open, { ...place, locality: 'Paris', publicPrecision: 'kilometre' })
  const gap = `coverage sector:${sectors[0]}`
  const sought = await anOrganisation(store, alliance, {
    ...{ name: 'secret-actor', status: 'missing', role: 'secret-role', nextStep: 'secret-step', sectors },
    ...{ answersGap: gap, approachedById: shelter },
  })
  await aPartnership(store, alliance, shelter, open, { note: 'secret-note' })
  await aPartnership(store, alliance, shelter, sought, { state: 'wanted' })
  await aSurvey(store, alliance, { lookedBy: 'secret-looker', note: 'secret-remark' })
  await aSeat(store, alliance, shelter, { authority: false })
  await aGapDecision(store, alliance, {
    ...{ gap, state: 'dismissed', reason: 'secret-reason', inCharge: 'secret-charge' },
  })
  await aGapComment(store, alliance, { gap, text: 'secret-comment', authorName: 'secret-author' })
  await anAction(store, alliance, { title: 'secret-action', gap })
  return { alliance, shelter, sought }
}

/** Every address that can be read, but the events, which do not end. */
function addresses(): string[] {
  const { paths = {} } = app.swagger() as { paths?: Record<string, object> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    'get' in methods && path.startsWith('/api/') && !path.endsWith('/events')
      ? path.slice('/api'.length)
      : [],
  )
}

type Secretive = Awaited<ReturnType<typeof secretive>>

/** What a reader is answered everywhere. */
async function walk(reader: Client, { alliance, shelter, sought }: Secretive) {
  const answers: { address: string; answer: Answer }[] = []
  for (const address of addresses()) {
    const within = address.replace('{alliance}', alliance)
    for (const id of within.includes('{') ? [shelter, sought] : ['']) {
      const query = address.endsWith('/search') || address.endsWith('/places') ? '?name=secret-actor' : ''
      const found = address.includes('/gaps') ? ['', '?suppose=found'] : [query]
      for (const asked of found) {
        const path = within.replace(/\{\w+\}/g, id) + asked
        answers.push({ address: address + asked, answer: await reader.get(path) })
      }
    }
  }
  return answers
}

describe('a guest', () => {
  let base: Secretive
  beforeAll(async () => {
    await app.ready()
    base = await secretive('facts')
  })

  test('is told no secret of an alliance that opens its facts, wherever one may read', async () => {
    const answers = await walk(as(), base)
    expect(answers.filter(({ answer }) => answer.statusCode === 200).length).toBeGreaterThan(25)
    const told = answers.flatMap(({ address, answer: { body, statusCode } }) => [
      ...secrets.flatMap((secret) => (body.includes(secret) ? `${address}: ${secret}` : [])),
      ...(statusCode >= 500 ? `${address}: ${statusCode}` : []),
    ])
    expect(told).toEqual([])
  }, 120_000)

  test('would have been told all of them as a member', async () => {
    const bodies = (await walk(as(aMember(base.alliance)), base)).map(({ answer }) => answer.body).join('\n')
    expect(secrets.filter((secret) => !bodies.includes(secret))).toEqual([])
  }, 120_000)

  test('is not even told that there is an alliance that is closed', async () => {
    const closed = await secretive('none')
    const answers = (await walk(as(), closed)).filter(({ address }) => address.includes('{alliance}'))
    expect(answers.length).toBeGreaterThan(25)
    expect(answers.filter(({ answer }) => answer.statusCode !== 404)).toEqual([])
  }, 120_000)
})
