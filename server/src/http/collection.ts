import type { Trx } from '@atlas/db/tenancy'
import type { Noun } from '@atlas/shared/nouns'
import { Id, nullable } from '@atlas/shared/primitives'
import type { FastifyPluginCallback } from 'fastify'
import Type, { type Static, type TObject } from 'typebox'
import { type Alliance, allianceParams, ifMatch, type Writer } from './alliance-request.ts'
import { registerBulkCreate } from './bulk-create.ts'
import { actorOf } from './caller.ts'
import { answer, deleteRecord, expectedRevision, lockAtRevision, type Versioned } from './revision.ts'
import { permit, type Scope } from './scopes.ts'
import { changing, reading } from './transactions.ts'
import { updateRecord } from './update-record.ts'

/** A whole list, or with `next` a page of one. */
export type Listing<T> = { items: T[]; next?: string | null }

/** A noun of an alliance: its schemas, and the queries behind its five routes. */
export type Collection<I extends TObject, C extends TObject, U extends TObject, Q extends TObject> = {
  noun: Exclude<Noun, 'alliance'>
  /** Who may read it; guests only where the store opens its table to them. Without a word, members. */
  readers?: 'members' | 'guests'
  /** Its plural, as in addresses. */
  path: string
  /** Of a record, of the bodies that create and change one, and of the parameters of the list. */
  schemas: { item: I; create: C; update: U; query: Q }
  /** In bytes, where more than the usual may be sent. */
  bodyLimit?: number
  /** Whether several may be created at once. */
  bulk?: boolean
  list(trx: Trx, query: Static<Q>, alliance: Alliance): Promise<Listing<Static<I>>>
  /**
   * Undefined where there is none, or none for this reader.
   * @param creator who creates it in this transaction: the change that says so is written at its end
   */
  read(
    trx: Trx,
    id: string,
    alliance: Alliance,
    creator?: Writer,
  ): Promise<(Static<I> & Versioned) | undefined>
  /** Returns the id of the new record. */
  create(trx: Trx, body: Static<C>, alliance: Alliance, actor: Writer): Promise<string>
  update(trx: Trx, id: string, body: Static<U>, alliance: Alliance, actor: Writer): Promise<unknown>
}

/** The parameters of a list that comes whole. */
export const wholeList = Type.Object({}, { additionalProperties: false })

/** The parameters of a list that comes in pages. */
export const pageQuery = Type.Object(
  {
    after: Type.Optional(Type.String({ maxLength: 2000, description: 'the `next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  },
  { additionalProperties: false },
)

export type PageQuery = Static<typeof pageQuery>

const recordParams = Type.Object({ ...allianceParams.properties, id: Id })

/** Registers list, read, create, change and delete of a noun, each in the scope that permits it. */
export function collection<I extends TObject, C extends TObject, U extends TObject, Q extends TObject>(
  noun: Collection<I, C, U, Q>,
): FastifyPluginCallback {
  return (app, _options, done) => {
    const reading = noun.readers === 'guests' ? 'read' : 'readPrivate'
    app.register(permit(reading, (scope) => registerReadRoutes(scope, noun)))
    app.register(permit('write', (scope) => registerWriteRoutes(scope, noun)))
    done()
  }
}

function registerReadRoutes<I extends TObject, C extends TObject, U extends TObject, Q extends TObject>(
  scope: Scope,
  { noun, path, schemas, list, read }: Collection<I, C, U, Q>,
) {
  const tags = [path]
  const paged = 'after' in schemas.query.properties
  const items = Type.Array(schemas.item)
  const listing = Type.Object(paged ? { items, next: nullable(Type.String()) } : { items })

  scope.get(
    `/${path}`,
    {
      schema: {
        tags,
        summary: `List ${path.replaceAll('-', ' ')}`,
        params: allianceParams,
        querystring: schemas.query as TObject,
        response: { 200: listing as TObject },
      },
    },
    (request) => reading(request, (trx) => list(trx, request.query as Static<Q>, request.alliance)),
  )

  scope.get(
    `/${path}/:id`,
    {
      schema: {
        tags,
        summary: `Read ${article(noun)}`,
        params: recordParams,
        response: { 200: schemas.item as TObject },
      },
    },
    async (request, reply) => {
      const { params, alliance } = request
      const record = await reading(request, (trx) => read(trx, params.id, alliance))
      return answer(reply, record)
    },
  )
}

function registerWriteRoutes<I extends TObject, C extends TObject, U extends TObject, Q extends TObject>(
  scope: Scope,
  collection: Collection<I, C, U, Q>,
) {
  const { noun, path, schemas, bodyLimit, bulk, read, create, update } = collection
  if (bulk) registerBulkCreate(scope, collection)
  const tags = [path]
  const response = { 200: schemas.item as TObject }

  scope.post(
    `/${path}`,
    {
      bodyLimit,
      schema: {
        tags,
        summary: `Create ${article(noun)}`,
        params: allianceParams,
        body: schemas.create as TObject,
        response: { 201: schemas.item as TObject },
      },
    },
    async (request, reply) => {
      const { body, alliance } = request
      const record = await changing(request, reply, `${noun}.create`, async (trx) =>
        read(
          trx,
          await create(trx, body as Static<C>, alliance, actorOf(request)),
          alliance,
          actorOf(request),
        ),
      )
      reply.code(201).header('location', `/api/alliances/${alliance.id}/${path}/${record?.id}`)
      return answer(reply, record)
    },
  )

  scope.patch(
    `/${path}/:id`,
    {
      bodyLimit,
      schema: {
        tags,
        summary: `Change ${article(noun)}`,
        params: recordParams,
        headers: ifMatch,
        body: schemas.update as TObject,
        response,
      },
    },
    async (request, reply) => {
      const {
        body,
        params: { id },
        alliance,
      } = request
      return updateRecord(request, reply, noun, {
        id,
        read: (trx) => read(trx, id, alliance),
        update: (trx) => update(trx, id, body as Static<U>, alliance, actorOf(request)),
      })
    },
  )

  scope.delete(
    `/${path}/:id`,
    {
      schema: {
        tags,
        summary: `Delete ${article(noun)}`,
        params: recordParams,
        headers: ifMatch,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const {
        params: { id },
        alliance,
      } = request
      const revision = expectedRevision(request)
      await changing(request, reply, `${noun}.delete`, async (trx) => {
        await lockAtRevision(trx, noun, { id, revision }, () => read(trx, id, alliance))
        await deleteRecord(trx, noun, id)
      })
      return reply.code(204).send(null)
    },
  )
}

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun.replaceAll('-', ' ')}`
