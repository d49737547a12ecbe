import type { Store } from '@atlas/db/connect'
import type { ChangeNotice } from '@atlas/db/tenancy'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { changedNouns } from '../http/changed-nouns.ts'
import type { EventStream } from '../http/event-stream.ts'
import { findAlliance } from '../http/find-alliance.ts'
import { permit, revisionSeen } from '../http/scopes.ts'

/**
 * @property revision up to which the listener knows everything: as `revisionFor` counts
 */
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
        // The store may speak of a change later than it shows it; and of some changes guests see nothing.
        if (revisionFor(listener, change) > listener.revision) tell(listener, change)
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
          'Server-sent events: `revision` on connection and `change` after each change, both with a `revision` that is also the id. For members it is the number of changes, and they are told which change it was and which `nouns` are to be read again after it, `dataset` among them; for guests it is the revision of the dataset, and they are told of changes to that alone. Every answer under the alliance has the same number as it was then in the header `Alliance-Revision`, and every write the id and the nouns in `Change-Id` and `Change-Nouns`.',
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
      const isGuest = role === 'guest'
      const listener = { stream, isGuest, revision: request.alliance.revision }
      join(audiences, id, listener)
      // Asked for after joining, so that no change falls between the two.
      const alliance = await findAlliance(store.db, id)
      const revision = alliance ? revisionSeen(alliance, role) : listener.revision
      stream.send({ event: 'revision', id: revision, data: { revision } })
      listener.revision = Math.max(listener.revision, revision)
      return reply
    },
  )
})

/** Guests count the changes of what they see, so that they do not learn how much is judged and decided. */
const revisionFor = ({ isGuest }: Listener, { revision, datasetRevision }: ChangeNotice) =>
  isGuest ? datasetRevision : revision

function tell(listener: Listener, change: ChangeNotice) {
  const revision = revisionFor(listener, change)
  const { changeId, action, tables } = change
  // Which change it was belongs to the history, which guests do not read.
  const data = listener.isGuest ? { revision } : { changeId, revision, action, nouns: changedNouns(tables) }
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
function listenOnce(
  store: Store,
  { heard, missed }: { heard: (change: ChangeNotice) => void; missed: () => void },
) {
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
