import { newId } from '@atlas/db/tenancy'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAccountArguments, runAccountCommand } from './account-command.ts'
import { cookieOf, type Person, password, serviceForPeople } from './people.factory.ts'

const { store, ask, aPerson, anAlliance, invite, signIn } = await serviceForPeople()

let alliance: string
let owner: Person
beforeAll(async () => {
  alliance = await anAlliance()
  owner = await aPerson(alliance, 'owner')
})

const errorsOf = (response: { json(): { errors: unknown } }) => response.json().errors

describe('an account', () => {
  test('is for its owner alone: nobody else asks for it', async () => {
    for (const path of ['/account', '/account/sessions'])
      expect((await ask('GET', path)).statusCode).toBe(401)
    expect((await ask('PATCH', '/account', { payload: { name: 'Eve' } })).statusCode).toBe(401)
    expect((await owner.ask('GET', '/account')).json()).toMatchObject({
      ...{ id: owner.id, name: 'Ada', email: owner.email, operator: false, lastOperator: false },
    })
  })

  test('gets another name, which its members see', async () => {
    const person = await aPerson(alliance)
    expect((await person.ask('PATCH', '/account', { name: '  Grace ' })).json().name).toBe('Grace')
    const members = (await owner.ask('GET', `/alliances/${alliance}/members`)).json().items
    expect(members).toContainEqual(expect.objectContaining({ id: person.id, name: 'Grace' }))
    expect(errorsOf(await person.ask('PATCH', '/account', { name: '  ' }))).toMatchObject([
      { pointer: '/name', code: 'pattern' },
    ])
  })

  test('gets another address where the password is right, and signs in with it', async () => {
    const person = await aPerson(alliance)
    const email = `${newId()}@Example.org`
    expect(errorsOf(await person.ask('PATCH', '/account', { email }))).toMatchObject([
      { pointer: '/currentPassword', code: 'required' },
    ])
    expect(
      errorsOf(await person.ask('PATCH', '/account', { email, currentPassword: 'not the password' })),
    ).toMatchObject([{ pointer: '/currentPassword', code: 'credentials' }])
    const changed = await person.ask('PATCH', '/account', { email, currentPassword: password })
    expect(changed.json().email).toBe(email.toLowerCase())
    expect((await signIn(person.email, password)).statusCode).toBe(401)
    expect((await signIn(email, password)).statusCode).toBe(200)
  })

  test('does not get the address of another one', async () => {
    const person = await aPerson(alliance)
    const answer = await person.ask('PATCH', '/account', { email: owner.email, currentPassword: password })
    expect(answer.statusCode).toBe(409)
    expect(errorsOf(answer)).toMatchObject([{ pointer: '/email', code: 'taken' }])
  })
})

describe('the sessions of an account', () => {
  test('are listed with this one marked, and ended one by one or all but this', async () => {
    const person = await aPerson(alliance)
    const others = [
      cookieOf(await signIn(person.email, password)),
      cookieOf(await signIn(person.email, password)),
      cookieOf(await signIn(person.email, password)),
    ]
    const list = async () => (await person.ask('GET', '/account/sessions')).json().items
    const sessions = await list()
    expect(sessions).toHaveLength(4)
    expect(sessions.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1)
    expect(JSON.stringify(sessions)).not.toContain(person.cookie.split('=')[1]?.split('.')[0])
    const { id } = sessions.find(({ isThis }: { isThis: boolean }) => !isThis)
    expect((await person.ask('DELETE', `/account/sessions/${id}`)).statusCode).toBe(204)
    expect(await list()).toHaveLength(3)
    expect((await person.ask('DELETE', '/account/sessions')).statusCode).toBe(204)
    expect(await list()).toMatchObject([{ isThis: true }])
    for (const cookie of others) expect((await ask('GET', '/whoami', { cookie })).json().user).toBeNull()
  })

  test('of somebody else are not there', async () => {
    const person = await aPerson(alliance)
    const [{ id }] = (await owner.ask('GET', '/account/sessions')).json().items
    expect((await person.ask('DELETE', `/account/sessions/${id}`)).statusCode).toBe(404)
    expect((await owner.ask('GET', '/account')).statusCode).toBe(200)
  })
})

describe('an account that is deleted', () => {
  const remove = (person: Person, currentPassword = password) =>
    person.ask('POST', '/account/delete', { currentPassword })

  test('signs in no more and belongs nowhere; its address is free again', async () => {
    const person = await aPerson(alliance)
    expect(errorsOf(await remove(person, 'not the password'))).toMatchObject([
      { pointer: '/currentPassword', code: 'credentials' },
    ])
    expect((await remove(person)).json()).toEqual({ user: null, memberships: [], operator: false })
    expect((await person.ask('GET', '/whoami')).json().user).toBeNull()
    expect((await signIn(person.email, password)).statusCode).toBe(401)
    const again = await ask('POST', `/invitations/${await invite(alliance)}/accept`, {
      payload: { name: 'Ada', email: person.email, password },
    })
    expect(again.statusCode).toBe(200)
  })

  test('leaves its work in the history and its name nowhere', async () => {
    const own = await anAlliance()
    const keeper = await aPerson(own, 'owner')
    const name = `Zenobia ${newId()}`
    const person = await aPerson(own)
    await person.ask('PATCH', '/account', { name })
    const at = (path: string) => `/alliances/${own}/${path}`
    await person.ask('POST', at('organisations'), { names: { en: 'Cimade' } })
    const say = async (text: string) =>
      (await person.ask('POST', at('gap-comments'), { gap: 'no-ties', text })).json()
    const comment = await say('Ask them.')
    const second = await say('Twice.')
    const deletion = await person.ask('DELETE', at(`gap-comments/${second.id}`), undefined, second.revision)
    expect(deletion.statusCode).toBe(204)
    expect(JSON.stringify(await everythingOf(own))).toContain(name)
    const before = (await keeper.ask('GET', at('changes'))).json().items.length
    expect((await remove(person)).statusCode).toBe(200)
    expect(JSON.stringify(await everythingOf(own))).not.toContain(name)
    const after = (await keeper.ask('GET', at('changes'))).json().items
    expect(after).toHaveLength(before)
    expect(after.map(({ actor }: { actor: string }) => actor)).toContain('')
    const kept = (await keeper.ask('GET', at('gap-comments'))).json().items
    expect(kept).toMatchObject([{ id: comment.id, text: 'Ask them.', authorName: '', authorId: null }])
  })

  test('takes back the invitations that it made', async () => {
    const own = await anAlliance()
    await aPerson(own, 'owner')
    const person = await aPerson(own, 'owner')
    const link = (await person.ask('POST', `/alliances/${own}/invitations`, { role: 'owner' })).json().link
    await remove(person)
    expect((await ask('GET', `/invitations/${link.split('/welcome/')[1]}`)).statusCode).toBe(410)
  })

  test('is refused to the last owner of an alliance, by the name of it', async () => {
    const own = await anAlliance({ name: 'Alone' })
    const person = await aPerson(own, 'owner')
    const refused = await remove(person)
    expect(refused.json()).toMatchObject({
      type: '/problems/last-owner',
      detail: expect.stringContaining('Alone'),
    })
    expect((await person.ask('GET', '/account')).json().lastOwnerOf).toMatchObject([{ name: 'Alone' }])
    const next = await aPerson(own)
    await person.ask('PATCH', `/alliances/${own}/members/${next.id}`, { role: 'owner' })
    expect((await remove(person)).statusCode).toBe(200)
  })
})

describe('on the machine itself', () => {
  const run = async (...words: string[]) => {
    const lines: string[] = []
    await runAccountCommand(store.db, readAccountArguments(words), {
      ...{ baseUrl: 'https://atlas.example', print: (line: string) => lines.push(line) },
    })
    return lines.join('\n')
  }

  test('the last operator gets in again by a link', async () => {
    const operator = await aPerson(null)
    const said = await run('link', operator.email.toUpperCase())
    const token = /https:\/\/atlas\.example\/new-password\/(\S+)/.exec(said)?.[1]
    const used = await ask('POST', `/password-links/${token}/use`, {
      payload: { newPassword: 'staple battery horse' },
    })
    expect(used.json()).toMatchObject({ user: { id: operator.id }, operator: true })
  })

  test('somebody is made an operator, and listed as one', async () => {
    const person = await aPerson(alliance)
    expect(await run('operator', person.email)).toContain('Ada is an operator now')
    expect((await person.ask('GET', '/whoami')).json().operator).toBe(true)
    expect(await run('list')).toMatch(new RegExp(`${person.email} +Ada: operator, `))
  })

  test('what is said wrongly is answered with what can be said', async () => {
    await expect(run('link', 'nobody@example.org')).rejects.toThrow('There is no account with the address')
    for (const words of [[], ['link'], ['list', 'x'], ['delete', 'x@example.org']])
      await expect(run(...words)).rejects.toThrow('pnpm atlas account link ADDRESS')
  })
})

const everythingOf = async (allianceId: string) => [
  await store.db.selectFrom('change').selectAll().where('allianceId', '=', allianceId).execute(),
  await store.db.selectFrom('history').selectAll().where('allianceId', '=', allianceId).execute(),
]
