import { describe, expect, test } from 'vitest'
import { serviceForPeople } from '../people/people.factory.ts'

const { store, aPerson } = await serviceForPeople()
const operator = await aPerson(null)

const found = (body: object) => operator.ask('POST', '/alliances', body)
let count = 0
const aName = () => `Founded ${process.pid} ${++count}`

describe('founding an alliance', () => {
  test('gives each of several that begin at once with the same name a slug of its own', async () => {
    const name = aName()
    const answers = await Promise.all([1, 2, 3, 4].map(() => found({ name })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201])
    const slug = name.toLowerCase().replaceAll(' ', '-')
    const slugs = answers.map((answer) => answer.json().slug)
    expect(slugs.sort()).toEqual([slug, `${slug}-2`, `${slug}-3`, `${slug}-4`])
  })

  test('refuses a slug that somebody typed and another alliance has, and says what to do', async () => {
    const { slug } = (await found({ name: aName() })).json()
    const refused = await found({ name: aName(), slug })
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { type: '/problems/duplicate-code', errors: [{ pointer: '/slug', code: 'duplicate' }] },
    ])
  })

  test.each(['embed', 'api', 'sign-in', 'alliances'])(
    'refuses the slug %s, which is an address of the service, and takes another one for such a name',
    async (slug) => {
      const refused = await found({ name: aName(), slug })
      expect([refused.statusCode, refused.json().errors]).toMatchObject([
        400,
        [{ pointer: '/slug', code: 'reserved' }],
      ])
      expect((await found({ name: slug })).json().slug).toMatch(new RegExp(`^${slug}-[0-9]+$`))
    },
  )

  test('lets it choose its streets by their code, or none, and choose anew', async () => {
    const { id, basemap, revision } = (await found({ name: aName() })).json()
    expect(basemap).toBeNull()
    const choose = (basemap: string | null, revision: number) =>
      operator.ask('PATCH', `/alliances/${id}`, { basemap }, revision)
    const chosen = await choose('gironde', revision)
    expect(chosen.json()).toMatchObject({ basemap: 'gironde' })
    const dataset = await operator.ask('GET', `/alliances/${id}/dataset`)
    expect(dataset.json().alliance.basemap).toBe('gironde')
    const refused = await choose('../etc', chosen.json().revision)
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([400, '/basemap'])
    expect((await choose(null, chosen.json().revision)).json()).toMatchObject({ basemap: null })
  })

  test('makes whoever does it its owner', async () => {
    const { id } = (await found({ name: aName() })).json()
    const { items } = (await operator.ask('GET', `/alliances/${id}/members`)).json()
    expect(items).toMatchObject([{ id: operator.id, role: 'owner' }])
  })

  test('leaves no alliance without an owner where it cannot have one', async () => {
    const leaver = await aPerson(null)
    const name = aName()
    await store.script(`create function identity.refuse_member() returns trigger language plpgsql as $$
      begin raise exception 'no room for members'; end $$;
      create trigger refused before insert on identity.membership for each row
        when (new.user_id = '${leaver.id}') execute function identity.refuse_member()`)
    expect((await leaver.ask('POST', '/alliances', { name })).statusCode).toBe(500)
    await store.script('drop function identity.refuse_member() cascade')
    const left = await store.db.selectFrom('alliance').select('id').where('name', '=', name).execute()
    expect(left).toEqual([])
  })
})

describe('everything of an alliance', () => {
  const onlyInvented = { errors: [{ pointer: '/guestAccess', code: 'invented' }] }

  test('is open to guests where its data were said to be invented when it was founded', async () => {
    const open = await found({ name: aName(), invented: true, guestAccess: 'everything' })
    expect(open.json()).toMatchObject({ invented: true, guestAccess: 'everything' })
  })

  test('is not opened of any other, neither at once nor later, nor by what is said later', async () => {
    const refused = await found({ name: aName(), guestAccess: 'everything' })
    expect([refused.statusCode, refused.json()]).toMatchObject([400, onlyInvented])
    const { id, revision, invented } = (await found({ name: aName() })).json()
    expect(invented).toBe(false)
    const change = (body: object) => operator.ask('PATCH', `/alliances/${id}`, body, revision)
    expect((await change({ guestAccess: 'everything' })).json()).toMatchObject(onlyInvented)
    expect((await change({ guestAccess: 'everything', invented: true })).json()).toMatchObject({
      errors: [{ pointer: '/invented', code: 'unknown' }],
    })
    expect((await operator.ask('GET', `/alliances/${id}`)).json()).toMatchObject({ guestAccess: 'none' })
  })
})
