import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

/** The lists that an alliance keeps for itself, and what an entry has besides its label. */
const lists: Record<string, object> = {
  sectors: {},
  needs: {},
  'actor-kinds': {},
  criteria: { kind: 'text' },
}

describe.each(Object.entries(lists))('a new entry of %s', (path, rest) => {
  let member: Client
  let base: string
  const create = async (entry: object) => (await member.post(base, { ...rest, ...entry })).json()

  beforeAll(async () => {
    const alliance = await anAlliance(store, { languages: ['fr', 'en'] })
    member = as(aMember(alliance))
    base = `/alliances/${alliance}/${path}`
  })

  test('gets a free code from its label in the first language of the alliance, and the last place', async () => {
    const first = await create({ labels: { en: 'Health', fr: 'Santé & soins' } })
    const second = await create({ labels: { fr: 'Santé, soins' } })
    expect([first.code, second.code]).toEqual(['sante-soins', 'sante-soins-2'])
    expect(second.position).toBe(first.position + 1)
    const codes = (await member.get(base)).json().items.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(['sante-soins', 'sante-soins-2'])
  })

  test('keeps the code and the place that it is sent with', async () => {
    expect(await create({ labels: { fr: 'Logement' }, code: 'housing', position: 40 })).toMatchObject({
      code: 'housing',
      position: 40,
    })
  })

  test('has no code of another one', async () => {
    await create({ labels: { fr: 'Un' }, code: 'taken' })
    expect(await create({ labels: { fr: 'Deux' }, code: 'taken' })).toMatchObject({
      type: '/problems/duplicate-code',
      errors: [{ pointer: '/code', code: 'duplicate' }],
    })
  })
})
