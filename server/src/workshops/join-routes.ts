import { runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import { Joined, JoinOrder, roomCodeDigits } from '@atlas/shared/workshops/room'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyPluginCallback } from 'fastify'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'
import { gatherWrites } from './gather-writes.ts'
import { ended } from './lock-room.ts'
import { type Door, findDoor, findDoorByCode, hashToken } from './participant.ts'
import { type Arrival, addParticipants, type Newcomer, readMe } from './people.ts'
import { type Room, roomState } from './read-room.ts'
import type { RoomKey } from './room-hub.ts'
import { isRoomLink, workshopOfLink } from './room-links.ts'
import { tellRoom } from './room-notices.ts'
import { countWrongCodes } from './wrong-codes.ts'

/** A whole school joins behind one address, and tries again where the line is bad. */
const joinLimit = { max: 6000, timeWindow: '1 minute' }

/** Coming into a room: by its code, or by the secret of its QR code. */
export const roomDoors: FastifyPluginCallback = (app, _options, done) => {
  const { store, rooms } = app
  const doors = findDoors(app)

  /** A room fills in a minute: whoever comes meanwhile is let in together. */
  const letIn = gatherWrites<Newcomer & { door: RoomKey }, Arrival | undefined>((_workshop, newcomers) => {
    const { allianceId = '', workshopId = '' } = newcomers[0]?.door ?? {}
    return runWriteTransaction(store.db, allianceId, async (trx) => {
      const arrivals = await addParticipants(trx, { allianceId, workshopId }, newcomers)
      await tellRoom(trx, { workshopId, what: 'people' })
      return arrivals
    })
  })

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
      const room = await doors.find(body)
      if (room.endedAt || !room.doorOpen) {
        const known = await rooms.identify(token)
        const isBack = known?.workshopId === room.workshopId
        if (!isBack && room.endedAt) throw ended()
        if (!isBack)
          throw new Problem('forbidden', { detail: 'The door of this room is closed. Ask the facilitator.' })
      }
      const arrival = await letIn(room.workshopId, { door: room, tokenHash: hashToken(token), name })
      if (!arrival)
        throw fault('conflict', '/token', 'duplicate', 'This token is of another room. Make a new one.')
      const { id, name: called, isNew } = arrival
      const me = isNew
        ? { id, name: called, readyFor: null, ballot: null }
        : await runReadTransaction(store.db, room.allianceId, (trx) => readMe(trx, id, room))
      if (!me) throw notFound()
      return { me, room: roomState(room) }
    },
  )
  done()
}

/** Which room somebody stands before. */
function findDoors({ store: { db }, rooms, keyFor }: FastifyInstance) {
  const wrongCodes = countWrongCodes()
  /** Of rooms that were found by their code: a room tells by itself whether it still has it. */
  const byCode = new Map<string, Door>()
  const byId = new Map<string, Door>()

  async function findByCode(code: string): Promise<Room> {
    wrongCodes.check()
    const remembered = byCode.get(code)
    const room = remembered && (await rooms.read(remembered))
    if (room?.code === code) return room
    byCode.delete(code)
    const door = await findDoorByCode(db, code)
    if (!door) {
      wrongCodes.count()
      throw noRoom('/code')
    }
    byCode.set(code, door)
    return rooms.read(door)
  }

  async function findBySecret(secret: string): Promise<Room> {
    const workshopId = workshopOfLink(secret)
    const door =
      workshopId === undefined ? undefined : (byId.get(workshopId) ?? (await findDoor(db, workshopId)))
    const room = door && (await rooms.read(door))
    if (!room || !isRoomLink(await keyFor('workshop rooms'), 'join', secret, room)) throw noRoom('/secret')
    byId.set(room.workshopId, door)
    return room
  }

  return {
    /** @throws Problem invalid-request, not-found, too-many-attempts */
    async find({ code, secret }: JoinOrder): Promise<Room> {
      if (secret !== undefined) return findBySecret(secret)
      if (code === undefined)
        throw fault('invalid-request', '/code', 'required', 'Send the code of the room, or a secret.')
      const digits = readDigits(code)
      if (digits.length !== roomCodeDigits)
        throw fault('invalid-request', '/code', 'format', `A code has ${roomCodeDigits} digits.`)
      return findByCode(digits)
    },
  }
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
