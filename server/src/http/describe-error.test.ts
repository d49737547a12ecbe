import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { testStore } from '../../../test/store.ts'
import { describeError } from './describe-error.ts'

const { db } = await testStore()
const secret = 'planted-secret-0612345678'

const failure = (query: ReturnType<typeof sql>): Promise<Error> =>
  query.execute(db).then(
    () => {
      throw new Error('this should have failed')
    },
    (error) => error,
  )

const cases: [what: string, query: ReturnType<typeof sql>][] = [
  [
    'a row that breaks a rule of its table',
    sql`insert into alliance (id, slug, name) values (gen_random_uuid(), ${secret}, '')`,
  ],
  ['a value that cannot be read', sql`select ${secret}::text::uuid`],
  ['a key that is there already', sql`insert into place_of_secret values (${secret})`],
  ['a value that is too long for its type', sql`select ${secret}::text::bit(3)`],
  ['what a function was doing', sql`select atlas.fold(${secret}) / 0`],
]

describe('what is told of an error', () => {
  test.each(cases)('holds nothing that somebody entered: %s', async (_what, query) => {
    const error = await failure(query)
    for (const wrapped of [
      error,
      new Error('it failed', { cause: error }),
      new Error('it failed', { cause: new Error('deeper', { cause: error }) }),
      new AggregateError([error], 'several failed'),
      Object.assign(new Error('it failed'), { rows: [secret], detail: secret, parameters: [secret] }),
    ])
      expect(JSON.stringify(describeError(wrapped))).not.toContain(secret)
  })

  test('names the constraint of a key that is there already', async () => {
    const slug = 'planted-secret-slug'
    await anAlliance(await testStore(), { slug })
    const again = await failure(
      sql`insert into alliance (id, slug, name) values (gen_random_uuid(), ${slug}, 'Ours')`,
    )
    const told = describeError(again)
    expect(told).toMatchObject({ code: '23505', table: 'alliance', constraint: 'alliance_slug_key' })
    expect(JSON.stringify(told)).not.toContain(slug)
    expect(told.stack).toContain(' at ')
  })

  test('is the whole message where no value is in it', () => {
    expect(describeError(new TypeError('no such thing'))).toMatchObject({
      type: 'TypeError',
      message: 'no such thing',
    })
  })

  test('says of what is no error that it is none', () => {
    expect(JSON.stringify(describeError({ secret }))).not.toContain(secret)
  })
})
