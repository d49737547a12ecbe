import type { Store } from '@atlas/db/connect'
import type { ChangeNotice } from '@atlas/db/transactions'
import { may } from '@atlas/shared/permissions'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { changedNouns } from '../http/changed-nouns.ts'
import type { EventStream } from '../http/event-stream.ts'
import { findAlliance } from '../http/find-alliance.ts'
import { listenOnce } from '../http/listen-once.ts'
import { type Principal, readAccessTo } from '../http/principal.ts'
import { permit } from '../http/scopes.ts'
import { seenChanges } from '../http/seen-changes.ts'
import type { View } from '../http/view.ts'
import { readSessionCaller } from '../people/memberships.ts'

/** What the store says on the channel `atlas_access`: whose access may have ended. */
type AccessChange = { sessionId?: string; userId?: string; allianceId?: string }

/** @property revision up to which the listener knows everything: as `revisionFor` counts */
type Listener = { stream: EventStream; view: View; readsHistory: boolean; revision: number } & Required<
  Record<keyof AccessChange, string | null>
>

/**
 * Tells everybody who looks at an alliance that it has changed, so that they read it again. Each connection begins with
 * the present revision: whoever missed something sees it there.
 */
export const events = permit('read', (scope) => {
  const { store } = scope
  const audiences = new Map<string, Set<Listener>>()

  const all = () => [...audiences.values()].flatMap((each) => [...each])
  /** What was said meanwhile is lost: connecting again makes up for it. */
  const missed = () => {
    for (const { stream } of all()) stream.end()
  }

  const changes = listenOnce<ChangeNotice>(store, 'atlas_changes', {
    heard(change) {
      for (const listener of audiences.get(change.allianceId) ?? []) {
        // The store may speak of a change later than it shows it; and of some changes guests see nothing.
        if (revisionFor(listener, change) > listener.revision) tell(listener, change)
      }
    },
    missed,
  })
  const access = listenOnce<AccessChange>(store, 'atlas_access', {
    heard(change) {
      for (const listener of all()) if (concerns(change, listener)) listener.stream.end()
    },
    missed,
  })
  scope.addHook('onClose', async () => {
    await changes.stop()
    await access.stop()
  })

  scope.get(
    '/events',
    {
      exposeHeadRoute: false,
      schema: {
        tags: ['alliances'],
        summary: 'Hear of changes while they happen',
        description:
          'Server-sent events: `revision` on connection and `change` after each change, both with a `revision` that is also the id. It is the number of changes; for guests who are shown facts it is that of the last change of what they see, and they are told of such changes alone. Members are told which change it was and which `nouns` are to be read again after it, `dataset` among them. Every answer under the alliance has the same number as it was then in the header `Alliance-Revision`, and every write the id and the nouns in `Change-Id` and `Change-Nouns`.',
        params: allianceParams,
        response: {
          200: {
            description: 'A stream that does not end by itself',
            content: { 'text/event-stream': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply) => {
      const { alliance, caller, sessionId } = request
      const { id, role, view } = alliance
      await changes.start()
      await access.start()
      const stream = scope.openEventStream(request, reply)
      const listener = {
        ...{ stream, view, readsHistory: may(role, 'readHistory'), revision: alliance.revision },
        ...{ allianceId: id, userId: caller.kind === 'account' ? caller.user.id : null, sessionId },
      }
      join(audiences, id, listener)
      // Asked for after joining, so that no change falls between the two.
      if (!(await hasAccess(store.db, request))) stream.end()
      const now = await findAlliance(store.db, id)
      const revision = now ? seenChanges(now, view).revision : alliance.revision
      stream.send({ event: 'revision', id: revision, data: { revision } })
      listener.revision = Math.max(listener.revision, revision)
      return reply
    },
  )
})

/** As `seenChanges` counts. */
const revisionFor = ({ view }: Listener, { revision, factsRevision }: ChangeNotice) =>
  view === 'facts' ? factsRevision : revision

function tell(listener: Listener, change: ChangeNotice) {
  const revision = revisionFor(listener, change)
  const { changeId, action, tables } = change
  // Which change it was belongs to the history, which guests do not read.
  const data = listener.readsHistory
    ? { changeId, revision, action, nouns: changedNouns(tables) }
    : { revision }
  listener.revision = revision
  listener.stream.send({ event: 'change', id: revision, data })
}

/** Whether a listener was let in by what has changed; connecting again tells whether it still may listen. */
const concerns = (change: AccessChange, listener: Listener) =>
  (['sessionId', 'userId', 'allianceId'] as const).every(
    (part) => change[part] === undefined || change[part] === listener[part],
  )

/** Whether the caller would be let in now as they were when the request arrived. */
async function hasAccess(db: Store['db'], { alliance, caller, sessionId }: FastifyRequest): Promise<boolean> {
  const now = await readAgain(db, caller, sessionId)
  const found = await findAlliance(db, alliance.id)
  return found !== undefined && !found.deletedAt && readAccessTo(now, found)?.role === alliance.role
}

/** Who a caller is now. A kind that may end while it listens is read again here, and its end told as `AccessChange`. */
async function readAgain(db: Store['db'], caller: Principal, sessionId: string | null): Promise<Principal> {
  switch (caller.kind) {
    case 'account':
      return sessionId === null ? caller : readSessionCaller(db, sessionId)
    case 'participant':
    case 'token':
    case 'guest':
      return caller
  }
}

function join(audiences: Map<string, Set<Listener>>, allianceId: string, listener: Listener) {
  const audience = audiences.get(allianceId) ?? new Set()
  audiences.set(allianceId, audience.add(listener))
  listener.stream.onEnd(() => {
    audience.delete(listener)
    if (audience.size === 0) audiences.delete(allianceId)
  })
}
