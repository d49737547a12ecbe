import type { Store } from '@atlas/db/connect'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import type { EventStream } from '../http/event-stream.ts'
import { findAlliance } from '../http/find-alliance.ts'
import { permit } from '../http/scopes.ts'

/** What the store says of each change, on the channel `atlas_changes`. */
type Heard = { allianceId: string; changeId: string; revision: number; action: string }

/** @property revision up to which the listener knows everything */
type Listener = { stream: EventStream; isGuest: boolean; revision: number }

/**
 * Tells everybody who looks at an alliance that it has changed, so that they read it again. Each connection begins with
 * the present revision: whoever missed something sees it there.
 */
export const events = permit('read', (scope) => {
  const { store } = scope
  const audiences = new Map<string, Set<Listener>>()

  const listen = listenOnce(store, {
    heard(change) {
      for (const listener of audiences.get(change.allianceId) ?? []) {
        // The store may speak of a change later than it shows it.
        if (change.revision > listener.revision) tell(listener, change)
      }
    },
    missed() {
      for (const { stream } of [...audiences.values()].flatMap((each) => [...each])) stream.end()
    },
  })
  scope.addHook('onClose', listen.stop)

  scope.get(
    '/events',
    {
      exposeHeadRoute: false,
      schema: {
        tags: ['alliances'],
        summary: 'Hear of changes while they happen',
        description:
          'Server-sent events: `revision` on connection and `change` after each change, both with the number of changes as `revision` and id; where the last of them touched the dataset, that has the same revision. Members are also told which change it was.',
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
      const { id, role } = request.alliance
      await listen.start()
      const stream = scope.openEventStream(request, reply)
      const listener = { stream, isGuest: role === 'guest', revision: request.alliance.changes }
      join(audiences, id, listener)
      // Asked for after joining, so that no change falls between the two.
      const { changes: revision } = (await findAlliance(store.db, id)) ?? request.alliance
      stream.send({ event: 'revision', id: revision, data: { revision } })
      listener.revision = Math.max(listener.revision, revision)
      return reply
    },
  )
})

function tell(listener: Listener, { revision, changeId, action }: Heard) {
  // Which change it was belongs to the history, which guests do not read.
  const data = listener.isGuest ? { revision } : { changeId, revision, action }
  listener.revision = revision
  listener.stream.send({ event: 'change', id: revision, data })
  // After a change of the alliance itself its guests may have to stay outside: connecting again tells.
  if (action.startsWith('alliance.')) listener.stream.end()
}

function join(audiences: Map<string, Set<Listener>>, allianceId: string, listener: Listener) {
  const audience = audiences.get(allianceId) ?? new Set()
  audiences.set(allianceId, audience.add(listener))
  listener.stream.onEnd(() => {
    audience.delete(listener)
    if (audience.size === 0) audiences.delete(allianceId)
  })
}

/** One connection to the store that listens for all clients, from the first one on. */
function listenOnce(store: Store, { heard, missed }: { heard: (change: Heard) => void; missed: () => void }) {
  let listening: Promise<() => Promise<void>> | undefined
  return {
    async start() {
      listening ??= store
        .listen('atlas_changes', (payload) => heard(JSON.parse(payload)), missed)
        .catch((error) => {
          listening = undefined
          throw error
        })
      await listening
    },
    async stop() {
      await (await listening)?.()
    },
  }
}
