import { describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

const { store, as } = await testService()

/** Names of the same organisations in several languages, and what lists go by in an alliance of two languages. */
const cases: [names: Record<string, string>, sorted: string][] = [
  [{ fr: 'Zoo', de: 'Alpha' }, 'zoo'],
  [{ fr: 'Zoo', en: 'Beta' }, 'beta'],
  [{ sv: 'Gamma', de: 'Delta' }, 'delta'],
  [{ uk: 'Їжак', nl: 'Epsilon' }, 'epsilon'],
]

const sortNameOf = async (id: string) =>
  (
    await store.db
      .selectFrom('organisation')
      .select('sortName')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).sortName

describe('lists go by the name in the first language of the alliance that has one', () => {
  test.each(cases)('%o', async (names, sorted) => {
    const alliance = await anAlliance(store, { languages: ['en', 'fr'] })
    const member = as(aMember(alliance, 'owner'))
    const base = `/alliances/${alliance}/organisations`
    const created = (await member.post(base, { names })).json()
    const { id } = created
    expect(await sortNameOf(id)).toBe(sorted)

    // After a change, and after it is undone.
    await member.patch(`${base}/${id}`, { names: { en: 'Aaron' } }, created.revision)
    expect(await sortNameOf(id)).toBe('aaron')
    const undo = async () => {
      const { items } = (await member.get(`/alliances/${alliance}/changes`)).json()
      expect((await member.post(`/alliances/${alliance}/changes/${items[0].id}/undo`, {})).statusCode).toBe(
        200,
      )
    }
    await undo()
    expect(await sortNameOf(id)).toBe(sorted)

    // After it was deleted and brought back.
    const { revision } = (await member.get(`${base}/${id}`)).json()
    await member.delete(`${base}/${id}`, revision)
    await undo()
    expect(await sortNameOf(id)).toBe(sorted)
  })

  test('also once the alliance orders its languages anew, and once that is undone', async () => {
    const alliance = await anAlliance(store, { languages: ['en', 'fr'] })
    const owner = as(aMember(alliance, 'owner'))
    const id = await anOrganisation(store, alliance, { names: { en: 'Beta', fr: 'Zoo' } })
    const { revision } = (await owner.get(`/alliances/${alliance}`)).json()
    expect(
      (await owner.patch(`/alliances/${alliance}`, { languages: ['fr', 'en'] }, revision)).statusCode,
    ).toBe(200)
    expect(await sortNameOf(id)).toBe('zoo')
    const { items } = (await owner.get(`/alliances/${alliance}/changes`)).json()
    await owner.post(`/alliances/${alliance}/changes/${items[0].id}/undo`, {})
    expect(await sortNameOf(id)).toBe('beta')
  })

  test('whatever somebody writes into it', async () => {
    const alliance = await anAlliance(store)
    const id = await anOrganisation(store, alliance, { names: { en: 'Élan' } })
    expect(await sortNameOf(id)).toBe('elan')
  })
})
