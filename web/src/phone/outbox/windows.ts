/** A window that is asleep may hold the lock; what is sent twice arrives once. In milliseconds. */
const maxWaitMs = 12_000
const lookAgainMs = 500

/** Lets one window of this browser send at a time, where the browser can tell. */
export function aloneIn(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    const { locks } = navigator as { locks?: LockManager }
    if (!locks) return work()
    for (let waited = 0; waited < maxWaitMs; waited += lookAgainMs) {
      const done = await locks.request(name, { ifAvailable: true }, async (lock) =>
        lock ? { result: await work() } : undefined,
      )
      if (done) return done.result
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
    }
    return work()
  }
}

/** Tells this person's other windows that something has changed, and hears it from them. */
export function otherWindows(name: string, heard: () => void): { tell: () => void } {
  if (!('BroadcastChannel' in globalThis)) return { tell: () => {} }
  const channel = new BroadcastChannel(`atlas-workshop ${name}`)
  channel.addEventListener('message', heard)
  return { tell: () => channel.postMessage('changed') }
}
