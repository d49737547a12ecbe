import { beforeAll, describe, expect, test } from 'vitest'
import { type AllianceTable, allianceTables, type Row, rowsFor } from '../db/src/catalogue.factory.ts'
import type { Reader } from '../db/src/tenancy.ts'
import { runChange } from '../db/src/transactions.ts'
import { crawl, textOf } from './crawl.ts'
import {
  aBusyRoom,
  aCriterion,
  aFindingComment,
  aFindingDecision,
  aFormerOrganisation,
  aLocation,
  aNeed,
  anAction,
  anActorKind,
  anAddressSearch,
  anAlliance,
  anExpectation,
  anImport,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
  aSource,
  aSquare,
  aSuggestion,
  aSuggestionDecision,
  aSurvey,
  aTerritory,
} from './factories.ts'
import { type Answer, aMember, type Client, testService } from './service.ts'

const { store, app, as } = await testService()

const secretPoint: [number, number] = [2.340212, 48.860217]

/** Whatever is private of an alliance, each in words that stand nowhere else. */
const secrets = [
  ...['secret-writer', 'secret-file', 'secret-former', 'secret-interests', 'secret-strategy'],
  ...['secret-answer', 'secret-question', 'secret-mail@example.org', '+00 5550 5550'],
  ...['secret-label', 'secret-address', 'secret-postcode', 'secret-locality', '2.340212', '48.860217'],
  ...['secret-actor', 'secret-role', 'secret-step', 'secret-note', 'secret-looker', 'secret-remark'],
  ...['secret-suggestion', 'secret-proposal', 'secret-claim'],
  ...[
    'secret-workshop',
    'secret-venue',
    'secret-participant',
    'secret-entry',
    'secret-option',
    'secret-minute',
  ],
  ...[
    'secret-reason',
    'secret-charge',
    'secret-comment',
    'secret-author',
    'secret-action',
    'secret-source',
    'secret-finding',
    '"authority":false',
  ],
]

/** An alliance with a secret in everything that may hold one. */
async function secretive(guestAccess: 'facts' | 'none') {
  const alliance = await anAlliance(store, { guestAccess })
  const sectors = [await aSector(store, alliance, { expectedMinimum: 3 })]
  const needs = [await aNeed(store, alliance)]
  const actorKinds = [await anActorKind(store, alliance)]
  const criterion = await aCriterion(store, alliance, { code: 'secret-question' })
  // So small that whoever is said to be in it is found.
  await aTerritory(store, alliance, { boundary: aSquare(secretPoint, 0.0002) })
  const expectedTerritoryId = await aTerritory(store, alliance, { boundary: aSquare(secretPoint, 0.5) })
  const finding = `coverage sector:${sectors[0]}`
  const parts = { sectors, needs, actorKinds }
  const judged = {
    ...{ ...parts, interests: 'secret-interests' },
    ...({ influence: 'high', engagementLevel: 'information' } as const),
    criteria: { [criterion]: 'secret-answer' },
    // Nobody has said that guests may see them.
    ...{ email: 'secret-mail@example.org', phone: '+00 5550 5550' },
  }
  const shelter = await anOrganisation(store, alliance, judged)
  // As of one that was missing once: what was wished of it stays private.
  const wished = {
    role: 'secret-role',
    nextStep: 'secret-step',
    nextStepOn: '2027-01-31',
    answersFinding: finding,
  }
  const open = await anOrganisation(store, alliance, {
    ...{ ...judged, ...wished, expectedTerritoryId, approachedById: shelter },
  })
  const address = { address: 'secret-address', postcode: 'secret-postcode', country: 'FR' }
  const place = { ...address, label: 'secret-label', point: secretPoint }
  const hidden = { ...place, locality: 'secret-locality' }
  const searched = await aLocation(store, alliance, shelter, { ...hidden, publicPrecision: 'hidden' })
  await anAddressSearch(store, alliance, searched, { word: 'secret-address' })
  await aLocation(store, alliance, shelter, { ...hidden, precision: 'hidden' })
  await aLocation(store, alliance, open, { ...place, locality: 'Paris', publicPrecision: 'kilometre' })
  const sought = await anOrganisation(store, alliance, {
    ...{ ...parts, ...wished, name: 'secret-actor', status: 'missing', approachedById: shelter },
  })
  await aFormerOrganisation(store, alliance, shelter)
  await aFormerOrganisation(store, alliance, shelter, { name: 'secret-former', wasMissing: true })
  await anExpectation(store, alliance, sectors[0] ?? '')
  await aPartnership(store, alliance, shelter, open, { note: 'secret-note' })
  await aPartnership(store, alliance, shelter, sought, { state: 'wanted' })
  await aSurvey(store, alliance, { lookedBy: 'secret-looker', note: 'secret-remark' })
  await aSeat(store, alliance, shelter, { authority: false })
  await aFindingDecision(store, alliance, {
    ...{ finding, state: 'dismissed', reason: 'secret-reason', inCharge: 'secret-charge' },
  })
  await aFindingComment(store, alliance, { finding, text: 'secret-comment', authorName: 'secret-author' })
  await anAction(store, alliance, { title: 'secret-action', finding })
  await aSource(store, alliance, { title: 'secret-source', summary: 'secret-finding' })
  await anImport(store, alliance, { word: 'secret-file' })
  await aSuggestion(store, alliance, {
    ...{ kind: 'correct', organisationId: open, edition: 1, message: 'secret-suggestion' },
    ...{
      proposed: { website: 'https://example.org/secret-proposal' },
      claimedBy: 'x',
      claimedName: 'secret-claim',
    },
    claimedUntil: '2099-01-01T00:00:00Z',
  })
  await aSuggestionDecision(store, alliance, { organisationId: sought })
  // Under the id of the organisation, so that the walk finds it.
  await aBusyRoom(store, alliance, { id: shelter, word: 'secret', person: sought })
  const writer = { id: null, name: 'secret-writer' }
  await runChange(store.db, { allianceId: alliance, actor: writer, action: 'organisation.update' }, (trx) =>
    trx.updateTable('organisation').set({ engagementStrategy: 'secret-strategy' }).execute(),
  )
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
      const named = address.endsWith('/search') || address.endsWith('/places') ? '?name=secret-actor' : ''
      const query = address.endsWith('/suggestions') ? '?pile=queue' : named
      const found = address.includes('/findings') ? ['', '?assume=missing-actors-found'] : [query]
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

describe('everybody', () => {
  test('is told no secret of what is published, wherever one may read', async () => {
    const { alliance, shelter, sought } = await secretive('none')
    const owner = as(aMember(alliance, 'owner'))
    const published = await owner.post(`/alliances/${alliance}/editions`, { note: 'One' })
    expect([published.statusCode, published.body]).toEqual([201, '{"number":1}'])
    await owner.post(`/alliances/${alliance}/editions`, {})
    const { slug } = (await owner.get(`/alliances/${alliance}`)).json<{ slug: string }>()
    const answers = await crawl(app, slug)
    const files = [...answers].filter(
      ([path, { statusCode }]) => path.startsWith('/data/') && statusCode === 200,
    )
    expect(files.length).toBeGreaterThan(10)
    const told = [...answers].flatMap(([path, answer]) => {
      const text = `${textOf(answer)} ${JSON.stringify(answer.headers)}`
      return [
        // What was asked for may be said again.
        ...[...secrets, sought].flatMap((secret) =>
          text.includes(secret) && !path.includes('secret') ? `${path}: ${secret}` : [],
        ),
        ...(answer.statusCode >= 500 ? `${path}: ${answer.statusCode}` : []),
        ...(answer.headers['set-cookie'] ? `${path}: cookie` : []),
      ]
    })
    expect(told).toEqual([])
    expect(
      textOf(answers.get(`/data/${slug}/1/edition.json`) ?? (answers.values().next().value as Answer)),
    ).toContain(shelter)
  }, 120_000)
})

/** They count what guests see alone: server/src/http/guest-revisions.test.ts. */
const counts = ['revision', 'updated_at']

const tables = await allianceTables(store.db)
const isOpen = (table: AllianceTable): table is AllianceTable & { withheld: string[] } =>
  table.withheld !== null

describe('every table of an alliance', () => {
  let base: Secretive
  beforeAll(async () => {
    base = await secretive('facts')
  })

  const rowsOf = (table: string, reader: Reader) =>
    rowsFor(store.db, { allianceId: base.alliance, table, reader })

  test.each(tables)('is wholly open, or holds a secret that guests miss: $name', async (table) => {
    const all = JSON.stringify(await rowsOf(table.name, 'member'))
    const open = JSON.stringify(isOpen(table) ? await rowsOf(table.name, 'guest') : [])
    expect(all).not.toBe('[]')
    if (open === all) return
    const planted = [...secrets, base.sought].filter((secret) => all.includes(secret))
    expect(planted).not.toEqual([])
    expect(planted.filter((secret) => open.includes(secret))).toEqual([])
  })

  test.each(tables.filter(isOpen))(
    'withholds from guests the columns that it says, and no other: $name',
    async ({ name, withheld }) => {
      const keyOf = (row: Row) => JSON.stringify(row.id ?? row)
      const all = new Map((await rowsOf(name, 'member')).map((row) => [keyOf(row), row]))
      const shown = await rowsOf(name, 'guest')
      expect(shown).not.toEqual([])
      const differing = shown.flatMap((row) => {
        const whole = all.get(keyOf(row)) ?? {}
        const columns = Object.keys(row).filter((column) => !counts.includes(column))
        return columns.filter((column) => JSON.stringify(row[column]) !== JSON.stringify(whole[column]))
      })
      expect([...new Set(differing)].sort()).toEqual(withheld)
    },
  )
})
