import type { Permission, Standing } from '@atlas/shared/permissions'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyPluginCallback,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import { accountOf, refusal } from './caller.ts'
import { notFound } from './errors.ts'
import { type AllianceRow, findAlliance } from './find-alliance.ts'
import { accessTo, isOperator, type Principal, permits } from './principal.ts'
import { type SeenChanges, seenChanges } from './seen-changes.ts'
import type { View } from './view.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The alliance of the address, inside the scopes of an alliance. */
    alliance: {
      role: Standing
      view: View
    } & Pick<AllianceRow, 'id' | 'slug' | 'name' | 'changes' | 'languages'> &
      SeenChanges
  }
}

/** An instance whose handlers know their bodies and parameters by their schemas. */
export type Scope = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/**
 * A scope under `/alliances/:alliance` for what needs one permission; what is registered in it cannot forget the check.
 * An alliance that is unknown, deleted or closed to the reader is the same 404 to all.
 */
export const permit =
  (permission: Permission, routes: (scope: Scope) => void): FastifyPluginCallback =>
  (app, _options, done) => {
    app.decorateRequest('alliance')
    app.addHook('onRequest', async (request, reply) => {
      const { alliance } = request.params as { alliance: string }
      const found = await findAlliance(app.store.db, alliance)
      request.alliance = authorise(request.caller, found, permission)
      // Before anything is read: what is answered is no older.
      reply.header('alliance-revision', request.alliance.revision)
    })
    routes(app.withTypeProvider<TypeBoxTypeProvider>())
    done()
  }

/** A scope for those who may found alliances. */
export const operator =
  (routes: (scope: Scope) => void): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', async ({ caller }) => {
      if (!isOperator(caller)) throw refusal(caller)
    })
    routes(app.withTypeProvider<TypeBoxTypeProvider>())
    done()
  }

/** A scope for what people do with their own account. */
export const signedIn =
  (routes: (scope: Scope) => void): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', async (request) => void accountOf(request))
    routes(app.withTypeProvider<TypeBoxTypeProvider>())
    done()
  }

/** What deletes an alliance is undone from its history, so these two find a deleted one. */
const reachesDeleted: Permission[] = ['readHistory', 'undo']

function authorise(
  caller: Principal,
  alliance: AllianceRow | undefined,
  permission: Permission,
): FastifyRequest['alliance'] {
  const access = alliance && accessTo(caller, alliance)
  if (!access) throw notFound()
  const permitted = permits(caller, access, permission)
  if (alliance.deletedAt && !(permitted && reachesDeleted.includes(permission))) throw notFound()
  if (!permitted) throw refusal(caller)
  const { id, slug, name, changes, languages } = alliance
  return { id, slug, name, ...access, changes, languages, ...seenChanges(alliance, access.view) }
}
