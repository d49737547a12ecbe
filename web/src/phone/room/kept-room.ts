import type { KeptStore } from '../outbox/kept-store.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { PhoneState } from './phone-state.ts'

/** What is kept of a room under its workshop's id; all of it goes with who leaves. */
const keys = ['outbox', 'drafts', 'organisations', 'joined', 'entries', 'lists'] as const
type Key = (typeof keys)[number]

/** What this browser keeps of a room, so that a page that was closed goes on where it was. */
export function keptRoom(store: KeptStore, workshopId: string) {
  const at = (key: Key) => `${workshopId}/${key}`
  return {
    async read(): Promise<Partial<PhoneState>> {
      const values = await Promise.all(keys.map(async (key) => [key, await store.get(at(key))] as const))
      const { joined, ...rest } = Object.fromEntries(values.filter(([, value]) => value !== undefined))
      return { ...rest, ...(joined as Pick<PhoneState, 'me' | 'room'> | undefined) }
    },
    readOutbox: async (): Promise<Outbox> => (await store.get<Outbox>(at('outbox'))) ?? [],
    updateOutbox: (update: (outbox: Outbox) => Outbox) =>
      store.update<Outbox>(at('outbox'), (old = []) => update(old)),
    /** For the next time; nobody waits for it. */
    keep: (key: Exclude<Key, 'outbox'>, value: unknown) => void store.update(at(key), () => value),
    async forget() {
      for (const key of keys) await store.remove(at(key))
    },
  }
}
