import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { aPhone, aRoom, type Room } from './rooms.factory.ts'

const service = await testService()
const { store, app } = service

let alliance: string
let room: Room
beforeEach(async () => {
  alliance = await anAlliance(store, { languages: ['en'] })
  room = await aRoom(service, alliance)
})

describe('the door', () => {
  test('opens to the code, however it is typed, and to the secret of the QR code', async () => {
    const { door } = await room.console()
    const code = door.code ?? ''
    const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
    const arabic = [...code].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join('')
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('-')
    for (const typed of [code, spaced, arabic, wide])
      expect((await room.join('', typed)).answer.statusCode).toBe(200)
    const secret = door.joinPath?.replace('/w/', '')
    const joined = await app.inject({
      ...{ method: 'POST', url: '/api/workshops/join' },
      payload: { secret, token: 'a'.repeat(22), name: 'Ines' },
    })
    expect(joined.json()).toMatchObject({ me: { name: 'Ines' }, room: { title: 'Who is missing?' } })
  })

  test('does not know a code with one digit off, and says what a code is', async () => {
    const code = (await room.console()).door.code ?? ''
    const off = `${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}`
    expect((await room.join('', off)).answer.json()).toMatchObject({
      status: 404,
      errors: [{ pointer: '/code' }],
    })
    expect((await room.join('', '1234')).answer.json()).toMatchObject({
      status: 400,
      errors: [{ code: 'format' }],
    })
  })

  test('knows somebody who comes back, closed or not, and asks others to wait', async () => {
    const ines = await room.join('Ines')
    const { code } = (await room.console()).door
    await room.move({ move: 'close-door' })
    expect((await room.join('Late', code ?? '')).answer.statusCode).toBe(403)
    const again = await app.inject({
      ...{ method: 'POST', url: '/api/workshops/join', payload: { code, token: ines.token } },
    })
    expect(again.json().me).toMatchObject({ id: ines.id, name: 'Ines' })
    expect((await room.console()).counts.joined).toBe(1)
  })

  test('leads nowhere by what led to it before its code was renewed, and is gone when the workshop has ended', async () => {
    const { code, joinPath } = (await room.console()).door
    await room.move({ move: 'renew-code' })
    const byLink = await app.inject({
      ...{ method: 'POST', url: '/api/workshops/join' },
      payload: { secret: joinPath?.replace('/w/', ''), token: 'b'.repeat(22) },
    })
    expect(byLink.statusCode).toBe(404)
    expect((await room.join('', code ?? '')).answer.statusCode).toBe(404)
    const renewed = (await room.console()).door.code ?? ''
    await room.move({ move: 'end' })
    expect((await room.join('', renewed)).answer.statusCode).toBe(410)
  })

  test('answers a hundred wrong codes a minute, and the QR code all the same', async () => {
    const other = await testService()
    const busy = await aRoom(other, await anAlliance(other.store))
    const { code, joinPath } = (await busy.console()).door
    const wrong = code === '99999999' ? '99999998' : '99999999'
    const answers = []
    for (let n = 0; n < 130; n++) answers.push((await busy.join('', wrong)).answer.statusCode)
    expect(answers.filter((status) => status === 404).length).toBeLessThanOrEqual(103)
    expect(answers.at(-1)).toBe(429)
    const joined = await other.app.inject({
      ...{ method: 'POST', url: '/api/workshops/join' },
      payload: { secret: joinPath?.replace('/w/', ''), token: 'c'.repeat(22) },
    })
    expect(joined.statusCode).toBe(200)
  })

  test('opens nothing but joining: a phone is nobody elsewhere, and nobody without its token is in the room', async () => {
    const ines = await room.join('Ines')
    const elsewhere = await app.inject({
      ...{ url: `/api/alliances/${alliance}/dataset`, headers: { authorization: `Bearer ${ines.token}` } },
    })
    expect(elsewhere.statusCode).toBe(404)
    for (const path of ['/state', '/entries', '/lists'])
      expect((await aPhone(app, 'x'.repeat(22)).ask('GET', path)).statusCode).toBe(401)
  })
})
