import { runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import { Joined, JoinOrder, roomCodeDigits } from '@atlas/shared/workshops/room'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyPluginCallback } from 'fastify'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'
import { ended } from './lock-room.ts'
import { type Door, findDoor, findDoorByCode, findParticipant } from './participant.ts'
import { addParticipant, readMe } from './people.ts'
import { roomState } from './read-room.ts'
import { readRoomAlliance } from './room-alliance.ts'
import { isRoomLink, workshopOfLink } from './room-links.ts'
import { tellRoom } from './room-notices.ts'
import { countWrongCodes } from './wrong-codes.ts'

/** A whole school joins behind one address, and tries again where the line is bad. */
const joinLimit = { max: 6000, timeWindow: '1 minute' }

/** Coming into a room: by its code, or by the secret of its QR code. */
export const roomDoors: FastifyPluginCallback = (app, _options, done) => {
  const wrongCodes = countWrongCodes()

  app.withTypeProvider<TypeBoxTypeProvider>().post(
    '/join',
    {
      config: { rateLimit: joinLimit },
      schema: {
        tags: ['workshop rooms'],
        summary: 'Join the room of a workshop',
        description:
          'The token is made by the phone, of 128 random bits at least; all that follows is sent with `Authorization: Bearer TOKEN`. Joining again with the same token is the same person, and needs no open door.',
        body: JoinOrder,
        response: { 200: Joined },
      },
    },
    async ({ body }) => {
      const { token, name = '' } = body
      const known = await findParticipant(app.store.db, token)
      const door = await openDoor(app, body, wrongCodes)
      const isBack = known?.workshopId === door.workshopId
      await readRoomAlliance(app.store.db, door.allianceId)
      const room = await app.rooms.read(door)
      if (room.endedAt && !isBack) throw ended()
      if (!room.doorOpen && !isBack)
        throw new Problem('forbidden', { detail: 'The door of this room is closed. Ask the facilitator.' })
      if (known && !isBack)
        throw fault('conflict', '/token', 'duplicate', 'This token is of another room. Make a new one.')
      const id = isBack
        ? known.id
        : await runWriteTransaction(app.store.db, door.allianceId, async (trx) => {
            const added = await addParticipant(trx, door, { token, name })
            await tellRoom(trx, { workshopId: door.workshopId, what: 'people' })
            return added
          })
      const me = await runReadTransaction(app.store.db, door.allianceId, (trx) => readMe(trx, id, room))
      if (!me) throw notFound()
      return { me, room: roomState(room) }
    },
  )
  done()
}

/** @throws Problem invalid-request, not-found, too-many-attempts */
async function openDoor(
  { store: { db }, keyFor }: FastifyInstance,
  { code, secret }: JoinOrder,
  wrongCodes: ReturnType<typeof countWrongCodes>,
): Promise<Door> {
  if (secret !== undefined) {
    const workshopId = workshopOfLink(secret)
    const door = workshopId === undefined ? undefined : await findDoor(db, workshopId)
    if (!door || !isRoomLink(await keyFor('workshop rooms'), 'join', secret, door)) throw noRoom('/secret')
    return door
  }
  if (code === undefined)
    throw fault('invalid-request', '/code', 'required', 'Send the code of the room, or a secret.')
  const digits = readDigits(code)
  if (digits.length !== roomCodeDigits)
    throw fault('invalid-request', '/code', 'format', `A code has ${roomCodeDigits} digits.`)
  wrongCodes.check()
  const door = await findDoorByCode(db, digits)
  if (door) return door
  wrongCodes.count()
  throw noRoom('/code')
}

/** The digits of what somebody typed: spaces and hyphens do not count, and every script has digits of its own. */
function readDigits(typed: string): string {
  return [...typed.normalize('NFKC')]
    .flatMap((sign) => {
      if (/\d/.test(sign)) return sign
      if (/\p{Nd}/u.test(sign)) return String(digitOf(sign))
      return /[\s\p{P}]/u.test(sign) ? [] : sign
    })
    .join('')
}

/** Digits of a script stand in Unicode one after the other, from zero to nine. */
function digitOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0
  let zero = point
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return point - zero
}

const noRoom = (pointer: string) =>
  fault('not-found', pointer, 'unknown', 'There is no room with this code. Look at the wall once more.')
