import type { Trx } from '@atlas/db/tenancy'
import Type, { type Static, type TObject } from 'typebox'
import { type Alliance, allianceParams, type Writer } from './alliance-request.ts'
import { actorOf } from './caller.ts'
import { problemOfDatabase } from './constraints.ts'
import { Problem } from './problem.ts'
import type { Scope } from './scopes.ts'
import { changing } from './transactions.ts'

/** More than any list that somebody starts from has. */
const maxItems = 200

/** @property bodyLimit in bytes, of all of them together, where more than the usual may be sent */
type BulkCreate<I extends TObject, C extends TObject> = {
  noun: string
  path: string
  bodyLimit?: number
  schemas: { item: I; create: C }
  read(trx: Trx, id: string, alliance: Alliance): Promise<Static<I> | undefined>
  create(trx: Trx, body: Static<C>, alliance: Alliance, actor: Writer): Promise<string>
}

/** Registers the creation of several records at once: all or none, in one change, which is undone as one. */
export function registerBulkCreate<I extends TObject, C extends TObject>(
  scope: Scope,
  { noun, path, bodyLimit, schemas, read, create }: BulkCreate<I, C>,
) {
  const name = path.replaceAll('-', ' ')
  scope.post(
    `/${path}/bulk`,
    {
      bodyLimit,
      schema: {
        tags: [path],
        summary: `Create several ${name} at once`,
        description: 'In their order, all or none, as one change in the history.',
        params: allianceParams,
        body: Type.Object(
          { items: Type.Array(schemas.create, { minItems: 1, maxItems }) },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ items: Type.Array(schemas.item) }) as TObject },
      },
    },
    async (request, reply) => {
      const { body, alliance } = request
      const actor = actorOf(request)
      const items = await changing(request, reply, `${noun}.create`, async (trx) => {
        const created: (Static<I> | undefined)[] = []
        for (const [at, item] of (body as { items: Static<C>[] }).items.entries()) {
          const id = await create(trx, item, alliance, actor).catch((error) => {
            throw within(error, `/items/${at}`)
          })
          created.push(await read(trx, id, alliance))
        }
        return created
      })
      return reply.code(201).send({ items })
    },
  )
}

/** What is wrong with one of several, at its place among them. */
function within(error: unknown, place: string): unknown {
  const problem = error instanceof Problem ? error : problemOfDatabase(error)
  const { errors } = problem?.particulars ?? {}
  if (!problem || !errors) return error
  return new Problem(problem.slug, {
    ...problem.particulars,
    errors: errors.map((each) => ({ ...each, pointer: place + each.pointer })),
  })
}
