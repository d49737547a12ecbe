type Waiting<Item, Result> = { item: Item; done: PromiseWithResolvers<Result> }

/**
 * Writes together what arrives while something else is being written: a room that votes at once makes hundreds of small
 * transactions, each of which would wait for the one before it. Whoever comes alone does not wait.
 * @param write all of one key, with a result for each in the same order; where it fails, all of them are told
 */
export function gatherWrites<Item, Result>(
  write: (key: string, items: readonly Item[]) => Promise<readonly Result[]>,
): (key: string, item: Item) => Promise<Result> {
  const queues = new Map<string, Waiting<Item, Result>[]>()

  async function work(key: string): Promise<void> {
    for (;;) {
      const queue = queues.get(key) ?? []
      if (queue.length === 0) return void queues.delete(key)
      queues.set(key, [])
      try {
        const results = await write(
          key,
          queue.map(({ item }) => item),
        )
        for (const [n, { done }] of queue.entries()) done.resolve(results[n] as Result)
      } catch (error) {
        for (const { done } of queue) done.reject(error)
      }
    }
  }

  return (key, item) => {
    const done = Promise.withResolvers<Result>()
    const queue = queues.get(key)
    if (queue) queue.push({ item, done })
    else {
      queues.set(key, [{ item, done }])
      void work(key)
    }
    return done.promise
  }
}
