import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import type { AccountPrincipal } from '../http/principal.ts'

const { store, as } = await testService()

let alliance: string
let member: Client
let me: AccountPrincipal
let at: (path: string) => string
beforeAll(async () => {
  alliance = await anAlliance(store)
  me = aMember(alliance)
  member = as(me)
  at = (path) => `/alliances/${alliance}/${path}`
})

describe('a comment', () => {
  const finding = 'no-ties'
  const say = async (text: string, client = member) =>
    (await client.post(at('finding-comments'), { finding, text })).json()

  test('bears the name of who wrote it, and no other', async () => {
    expect(await say('Ask them.')).toMatchObject({ authorName: 'Ada', text: 'Ask them.' })
    const forged = await member.post(at('finding-comments'), { finding, text: 'Yes.', authorName: 'Bob' })
    expect(forged.json().errors).toMatchObject([{ pointer: '/authorName', code: 'unknown' }])
  })

  test('is listed with its finding, in the order in which it was said', async () => {
    await member.post(at('finding-comments'), { finding: 'isolates', text: 'Of another one.' })
    await say('Asked.')
    const { items } = (await member.get(`${at('finding-comments')}?finding=${finding}`)).json()
    expect(items.map(({ text }: { text: string }) => text)).toEqual(['Ask them.', 'Asked.'])
    expect((await member.get(at('finding-comments'))).json().items).toHaveLength(3)
  })

  test('is changed by its author alone, deleted by any member', async () => {
    const { id } = await say('No.')
    const other = as(aMember(alliance))
    const path = `${at('finding-comments')}/${id}`
    expect((await other.patch(path, { text: 'Yes.' }, 1)).statusCode).toBe(403)
    expect((await member.patch(path, { text: 'Maybe.' }, 1)).json()).toMatchObject({ text: 'Maybe.' })
    expect((await other.delete(path, 2)).statusCode).toBe(204)
  })

  test('says which account wrote it, whoever brought it back: two may have one name', async () => {
    const namesake = as(aMember(alliance))
    const { id } = await say('Who said so?')
    await namesake.delete(`${at('finding-comments')}/${id}`, 1)
    const { items } = (await namesake.get(at('changes'))).json()
    await namesake.post(at(`changes/${items[0].id}/undo`), {})
    expect((await namesake.get(`${at('finding-comments')}/${id}`)).json()).toMatchObject({
      authorName: 'Ada',
      authorId: me.user.id,
    })
    expect(await say('I did.', namesake)).not.toMatchObject({ authorId: me.user.id })
  })
})
