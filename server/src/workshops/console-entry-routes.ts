import { RoomEntry } from '@atlas/shared/workshops/entries'
import { EntryDecisionOrder, TakeBackOrder, TakenBack } from '@atlas/shared/workshops/room'
import Type from 'typebox'
import { actorOf } from '../http/caller.ts'
import { notFound } from '../http/errors.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction, writeInTransaction } from '../http/transactions.ts'
import { consoleParams, roomKeyOf, withinConsole } from './console-params.ts'
import { consoleEntry } from './console-state.ts'
import { decideEntry } from './decide-entry.ts'
import { checkEntryBody } from './entry-body.ts'
import { forgetParticipant } from './people.ts'
import { tellRoom } from './room-notices.ts'
import { SheetEntryOrder, sheetName } from './sheet-entry.ts'
import { takeBackEntries } from './take-back.ts'
import { writeEntry } from './write-entry.ts'

const tags = ['workshops']

/** What facilitators do with what has come in, and with who sent it. */
export const consoleEntries = permit('write', (scope) => {
  const { rooms, store } = scope

  scope.post(
    '/workshops/:id/entries/:entry/decision',
    {
      schema: {
        tags,
        summary: 'Decide about an entry',
        params: withinConsole('entry'),
        body: EntryDecisionOrder,
        response: { 200: RoomEntry },
      },
    },
    async (request) => {
      const { alliance } = request
      const room = await rooms.read(roomKeyOf(request))
      const { entry: id } = request.params
      const deciding = { db: store.db, alliance, room, actor: actorOf(request) }
      const entry = await decideEntry(deciding, id, request.body)
      return readInTransaction(request, (trx) =>
        consoleEntry(trx, entry, [room.language, ...alliance.languages]),
      )
    },
  )

  scope.post(
    '/workshops/:id/take-back',
    {
      schema: {
        tags,
        summary: 'Take back what one person, one exercise or the whole room has added',
        params: consoleParams,
        body: TakeBackOrder,
        response: { 200: TakenBack },
      },
    },
    async (request) => {
      const { alliance, body } = request
      const { workshopId } = roomKeyOf(request)
      await rooms.read(roomKeyOf(request))
      const taking = { db: store.db, alliance, actor: actorOf(request), reason: '', isOwn: false }
      return takeBackEntries(taking, workshopId, body)
    },
  )

  scope.delete(
    '/workshops/:id/participants/:participant',
    {
      schema: {
        tags,
        summary: 'Remove somebody from a room',
        description: 'Name and token are deleted; what was added stays until it is taken back.',
        params: withinConsole('participant'),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { workshopId } = roomKeyOf(request)
      const { participant: participantId } = request.params
      await writeInTransaction(request, async (trx) => {
        if (!(await forgetParticipant(trx, workshopId, participantId))) throw notFound()
        await tellRoom(trx, { workshopId, what: 'removed', participantId })
        await tellRoom(trx, { workshopId, what: 'entries' })
      })
      rooms.forgetPerson(participantId)
      return reply.code(204).send(null)
    },
  )

  scope.post(
    '/workshops/:id/sheet-entries',
    {
      schema: {
        tags,
        summary: 'Type in a row of a paper sheet',
        description: 'The same row again is the same entry (200 instead of 201).',
        params: consoleParams,
        body: SheetEntryOrder,
        response: { 200: RoomEntry, 201: RoomEntry },
      },
    },
    async (request, reply) => {
      const { alliance, body } = request
      const room = await rooms.read(roomKeyOf(request))
      const sheet = sheetName(body)
      const { id, exerciseId, kind } = body
      const content = checkEntryBody(kind, body.body)
      const writing = {
        ...{ db: store.db, alliance, room },
        author: { participantId: null, sheet },
        writer: { sheet },
      }
      const { entry, isNew } = await writeEntry(writing, { id, exerciseId, content })
      const told = await readInTransaction(request, (trx) =>
        consoleEntry(trx, entry, [room.language, ...alliance.languages]),
      )
      return reply.code(isNew ? 201 : 200).send(told)
    },
  )
})
