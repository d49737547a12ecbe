import { runReadTransaction } from '@atlas/db/transactions'
import { DatasetColumns } from '@atlas/shared/dataset'
import { WallState } from '@atlas/shared/workshops/room'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback, FastifyReply } from 'fastify'
import Type from 'typebox'
import { readDatasetText } from '../dataset/queries.ts'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { notFound } from '../http/errors.ts'
import { countAdded, listEntries } from './entries.ts'
import { type Door, findDoor } from './participant.ts'
import { exerciseOf, type Room, roomState } from './read-room.ts'
import { readRoomAlliance } from './room-alliance.ts'
import { isRoomLink, makeRoomLink, workshopOfLink } from './room-links.ts'

const tags = ['workshop rooms']
const params = Type.Object({ secret: Type.String({ pattern: '^[\\w-]{43}$' }) })
const maxLatest = 30

/** Projectors of one room that may watch it at once. */
const maxWalls = 20
const maxDatasetBytes = 32 * 1024 * 1024

/** What is projected. It is told no names, no votes before they are revealed, and nothing that waits for a facilitator. */
export const roomWalls: FastifyPluginCallback = (app, _options, done) => {
  const scope = app.withTypeProvider<TypeBoxTypeProvider>()
  const { store, rooms } = scope
  const answerDataset = cachedResponse(maxDatasetBytes)

  /** @throws Problem not-found */
  async function findWall(secret: string): Promise<Door> {
    const workshopId = workshopOfLink(secret)
    const door = workshopId === undefined ? undefined : await findDoor(store.db, workshopId)
    if (!door || !isRoomLink(await scope.keyFor('workshop rooms'), 'wall', secret, door)) throw notFound()
    return door
  }

  const readLatest = (room: Room) =>
    runReadTransaction(store.db, room.allianceId, async (trx) => {
      const exercise = exerciseOf(room)
      if (!exercise || (exercise.blind && !room.isRevealed)) return []
      const { workshopId } = room
      const wanted = { exerciseId: exercise.id, states: ['applied', 'known'] as const, limit: maxLatest }
      const entries = await listEntries(trx, workshopId, wanted)
      return entries.map(({ id, kind, title, recordId, createdAt }) => ({
        id,
        kind,
        title,
        recordId,
        at: createdAt,
      }))
    })

  const readSummary = (room: Room) =>
    runReadTransaction(store.db, room.allianceId, (trx) => countAdded(trx, room.workshopId))

  scope.get(
    '/walls/:secret/state',
    { schema: { tags, summary: 'Read a room as its wall shows it', params, response: { 200: WallState } } },
    async ({ params: { secret } }) => {
      const key = await findWall(secret)
      await readRoomAlliance(store.db, key.allianceId)
      const room = await rooms.read(key)
      const joinPath = `/w/${makeRoomLink(await scope.keyFor('workshop rooms'), 'join', room)}`
      return {
        room: roomState(room),
        counts: { ...(await rooms.count(key)), waiting: 0 },
        door: {
          isOpen: room.doorOpen,
          code: room.doorOpen ? room.code : null,
          joinPath: room.doorOpen ? joinPath : null,
        },
        latest: await readLatest(room),
        summary: room.endedAt ? await readSummary(room) : null,
        allianceSlug: room.slug,
      }
    },
  )

  scope.get(
    '/walls/:secret/events',
    {
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'Hear what the wall is to show',
        description:
          'Server-sent events: `room`, `counts`, and `entries` where the wall is to be read again.',
        params,
        response: {
          200: {
            description: 'A stream that does not end by itself',
            content: { 'text/event-stream': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply: FastifyReply) => {
      const { secret } = request.params as { secret: string }
      const key = await findWall(secret)
      await rooms.read(key)
      const audience = { name: `walls of ${key.workshopId}`, maxStreams: maxWalls }
      await rooms.listen(key, { stream: scope.openEventStream(request, reply, audience), as: 'wall' })
      return reply
    },
  )

  scope.get(
    '/walls/:secret/dataset',
    {
      schema: {
        tags,
        summary: 'Read the alliance as its wall shows it: what guests may know',
        params,
        headers: ifNoneMatch,
        response: { 200: DatasetColumns, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { allianceId } = await findWall(request.params.secret)
      const { id, datasetStamp } = await readRoomAlliance(store.db, allianceId)
      return answerDataset(request, reply, {
        stamp: `${id}.${datasetStamp}`,
        async make() {
          const { stamp, text } = await runReadTransaction(
            store.db,
            id,
            (trx) => readDatasetText(trx, 'facts'),
            'guest',
          )
          return { stamp: `${id}.${stamp}`, text }
        },
      })
    },
  )
  done()
}
