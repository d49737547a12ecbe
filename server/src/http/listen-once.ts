import type { Store } from '@atlas/db/connect'

/** One connection to the store that listens for all clients, from the first one on. */
export function listenOnce<Heard>(
  store: Store,
  channel: string,
  { heard, missed }: { heard: (change: Heard) => void; missed: () => void },
) {
  let listening: Promise<() => Promise<void>> | undefined
  return {
    async start() {
      listening ??= store
        .listen(channel, (payload) => heard(JSON.parse(payload)), missed)
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
