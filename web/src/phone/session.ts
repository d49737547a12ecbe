import type { KeptStore } from './outbox/kept-store.ts'

/** Who this browser is in which room. */
export type Session = { token: string; workshopId: string; language: string }

const key = 'session'

export const readSession = (store: KeptStore): Promise<Session | undefined> =>
  store.get<Session | null>(key).then((session) => session ?? undefined)

export async function keepSession(store: KeptStore, session: Session | null): Promise<void> {
  await store.update<Session | null>(key, () => session)
}

/** The token in the address of a personal link, taken out of it at once: addresses are shown, kept and sent along. */
export function takeToken(): string | undefined {
  const token = /^#([\w-]{22,64})$/.exec(location.hash)?.[1]
  if (token) history.replaceState(null, '', location.pathname + location.search)
  return token
}
