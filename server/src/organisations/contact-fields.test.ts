import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let alliance: string
let member: Client
let base: string
const guest = as()

beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts' })
  member = as(aMember(alliance))
  base = `/alliances/${alliance}/organisations`
})

const contact = { email: 'contact@cada.example', phone: '05 56 00 00 00' }

/** What somebody is told of an organisation, alone and as a row of the dataset. */
async function told(reader: Client, id: string) {
  const { email, phone } = (await reader.get(`${base}/${id}`)).json()
  const { organisations } = (await reader.get(`/alliances/${alliance}/dataset`)).json()
  const row = organisations.id.indexOf(id)
  expect([organisations.email[row], organisations.phone[row]]).toEqual([email, phone])
  return { email, phone }
}

describe('the e-mail address and telephone of an organisation', () => {
  test('are for members, until the alliance opens them to guests', async () => {
    const { id, revision } = (await member.post(base, { names: { en: 'CADA' }, ...contact })).json()
    expect(await told(member, id)).toEqual(contact)
    expect(await told(guest, id)).toEqual({ email: null, phone: null })

    const opened = await member.patch(`${base}/${id}`, { publicContact: true }, revision)
    expect(opened.statusCode).toBe(200)
    expect(await told(guest, id)).toEqual(contact)

    await member.patch(`${base}/${id}`, { publicContact: false }, revision + 1)
    expect(await told(guest, id)).toEqual({ email: null, phone: null })
  })

  test('have a past that can be undone', async () => {
    const id = await anOrganisation(store, alliance, { ...contact })
    await member.patch(`${base}/${id}`, { phone: '115', email: null }, 1)
    const { items } = (await member.get(`/alliances/${alliance}/changes?subject=${id}`)).json()
    expect((await member.post(`/alliances/${alliance}/changes/${items[0].id}/undo`, {})).statusCode).toBe(200)
    expect(await told(member, id)).toEqual(contact)
  })

  test.each([
    ['email', 'CADA <contact@cada.example>'],
    ['email', 'a@b.example, c@d.example'],
    ['phone', 'ask Camille'],
    ['phone', '05'],
    ['phone', '1'.repeat(21)],
  ])('%s is refused where it is none: %s', async (field, value) => {
    const answer = await member.post(base, { names: { en: 'CADA' }, [field]: value })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toMatchObject([{ pointer: `/${field}` }])
  })
})

describe('the postcode of a place', () => {
  test('is told to guests only with the address', async () => {
    const { id } = (
      await member.post(base, {
        names: { en: 'CADA' },
        locations: [
          { address: '1 quai', postcode: '33000', publicPrecision: 'exact' },
          { address: '2 quai', postcode: '33100', publicPrecision: 'locality' },
        ],
      })
    ).json()
    const postcodes = async (reader: Client) =>
      (await reader.get(`${base}/${id}`))
        .json()
        .locations.map(({ postcode }: { postcode: string }) => postcode)
    expect(await postcodes(member)).toEqual(['33000', '33100'])
    expect(await postcodes(guest)).toEqual(['33000', ''])
  })

  test('comes back with what was deleted', async () => {
    const { id } = (
      await member.post(base, { names: { en: 'CADA' }, locations: [{ postcode: '33000' }], ...contact })
    ).json()
    await member.delete(`${base}/${id}`, 1)
    const { items } = (await member.get(`/alliances/${alliance}/changes?subject=${id}`)).json()
    await member.post(`/alliances/${alliance}/changes/${items[0].id}/undo`, {})
    expect((await member.get(`${base}/${id}`)).json()).toMatchObject({
      ...contact,
      locations: [{ postcode: '33000' }],
    })
  })
})
