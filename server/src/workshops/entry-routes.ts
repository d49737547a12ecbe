import { findPlaces } from '@atlas/db/gazetteer'
import { runReadTransaction } from '@atlas/db/transactions'
import { Id, Text } from '@atlas/shared/primitives'
import { EntryOrder, OwnEntry } from '@atlas/shared/workshops/entries'
import { RoomOrganisation, RoomPlace } from '@atlas/shared/workshops/room'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import { notFound } from '../http/errors.ts'
import { fault } from '../http/problem.ts'
import { findEntry, listEntries, ownEntry, type StoredEntry } from './entries.ts'
import { checkEntryBody } from './entry-body.ts'
import { authorName } from './participant.ts'
import { forPhones, participantScope } from './participant-scope.ts'
import { replaceEntry } from './replace-entry.ts'
import { readRoomAlliance } from './room-alliance.ts'
import { offerOrganisations, offerOwnWords } from './room-lists.ts'
import { takeBackEntry } from './take-back.ts'
import { type EntryWriting, writeEntry } from './write-entry.ts'

const tags = ['workshop rooms']
const asked = Type.Object({ text: Text(200) }, { additionalProperties: false })
const params = Type.Object({ id: Id })

/** What a participant adds to the base. */
export const roomEntries = participantScope((scope) => {
  const { store, rooms } = scope

  async function writingOf({ participant }: FastifyRequest): Promise<EntryWriting> {
    const { id, number, allianceId } = participant
    const alliance = await readRoomAlliance(store.db, allianceId)
    const room = await rooms.read(participant)
    return {
      ...{ db: store.db, alliance, room },
      author: { participantId: id, sheet: null },
      writer: { id, number },
    }
  }

  async function ownEntryOf(request: FastifyRequest): Promise<StoredEntry> {
    const { id } = request.params as { id: string }
    const { allianceId, id: participantId } = request.participant
    const entry = await runReadTransaction(store.db, allianceId, (trx) => findEntry(trx, id))
    if (entry?.participantId !== participantId) throw notFound()
    return entry
  }

  scope.get(
    '/room/organisations',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Find organisations by the beginning of a name',
        querystring: asked,
        response: { 200: Type.Object({ items: Type.Array(RoomOrganisation) }) },
      },
    },
    async ({ participant, query: { text } }) => {
      const { allianceId, workshopId } = participant
      if (text.trim() === '') return { items: [] }
      const { language } = await rooms.read(participant)
      const { languages } = await readRoomAlliance(store.db, allianceId)
      const own = await runReadTransaction(store.db, allianceId, (trx) =>
        offerOwnWords(trx, workshopId, text),
      )
      const known = await runReadTransaction(
        store.db,
        allianceId,
        (trx) => offerOrganisations(trx, text, [language, ...languages]),
        'guest',
      )
      const ids = new Set(known.map(({ id }) => id))
      return { items: [...known, ...own.filter(({ id }) => !ids.has(id))].slice(0, 10) }
    },
  )

  scope.get(
    '/room/places',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Find places by name, those of the region first',
        querystring: asked,
        response: { 200: Type.Object({ items: Type.Array(RoomPlace) }) },
      },
    },
    async ({ participant: { allianceId }, query: { text } }) => {
      if (text.trim() === '') return { items: [] }
      const near = sql<string | null>`(select boundary from alliance where id = current_alliance())`
      const found = await runReadTransaction(store.db, allianceId, (trx) =>
        findPlaces(trx, { name: text, near, limit: 10 }),
      )
      return {
        items: found.map(({ name, country, division, position }) => ({
          ...{ name, position },
          region: [division, country].filter(Boolean).join(', '),
        })),
      }
    },
  )

  scope.get(
    '/room/entries',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'List one’s own entries, the newest first',
        response: { 200: Type.Object({ items: Type.Array(OwnEntry) }) },
      },
    },
    async ({ participant: { allianceId, workshopId, id } }) => {
      const entries = await runReadTransaction(store.db, allianceId, (trx) =>
        listEntries(trx, workshopId, { participantId: id }),
      )
      return { items: entries.map(ownEntry) }
    },
  )

  scope.post(
    '/room/entries',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Add something to the base',
        description:
          'The id is made by the phone, and becomes that of the record: sent again, it is the same entry (200 instead of 201).',
        body: EntryOrder,
        response: { 200: OwnEntry, 201: OwnEntry },
      },
    },
    async (request, reply) => {
      const { id, exerciseId, kind, body } = request.body
      const content = checkEntryBody(kind, body)
      const { entry, isNew } = await writeEntry(await writingOf(request), { id, exerciseId, content })
      return reply.code(isNew ? 201 : 200).send(ownEntry(entry))
    },
  )

  scope.put(
    '/room/entries/:id',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Change what one has added',
        params,
        body: EntryOrder,
        response: { 200: OwnEntry },
      },
    },
    async (request) => {
      const { id, kind, body } = request.body
      const entry = await ownEntryOf(request)
      if (entry.id !== id || entry.kind !== kind)
        throw fault(
          'invalid-request',
          '/kind',
          'changed',
          'Id and kind of an entry stay. Take it back instead.',
        )
      return ownEntry(await replaceEntry(await writingOf(request), entry, checkEntryBody(kind, body)))
    },
  )

  scope.delete(
    '/room/entries/:id',
    {
      config: forPhones,
      schema: { tags, summary: 'Take back what one has added', params, response: { 200: OwnEntry } },
    },
    async (request) => {
      const { db, alliance, room } = await writingOf(request)
      const { id, number } = request.participant
      const actor = { id: `participant:${id}`, name: authorName(room.title, room.language, { number }) }
      const entry = await ownEntryOf(request)
      return ownEntry(await takeBackEntry({ db, alliance, actor, reason: '', isOwn: true }, entry))
    },
  )
})
