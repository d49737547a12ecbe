import { LRUCache } from 'lru-cache'

/**
 * A cache in memory that drops what was not asked for the longest time. Callers who ask for a key while its value is
 * being made wait for that one; a failure is not kept, and neither is a value that alone is larger than the cache.
 * @param maxBytes of all values together
 * @returns a function that gives the value of a key, which names the value and all that it depends on
 */
export function memoryCache<T extends NonNullable<unknown>>(maxBytes: number, bytesOf: (value: T) => number) {
  const cache = new LRUCache<string, T, () => Promise<T>>({
    maxSize: maxBytes,
    sizeCalculation: (value) => Math.max(1, bytesOf(value)),
    fetchMethod: (_key, _stale, { context: make }) => make(),
    // A value that was dropped before it was made is still what its callers wait for.
    ignoreFetchAbort: true,
    allowStaleOnFetchAbort: true,
  })
  return (key: string, make: () => Promise<T>): Promise<T> => cache.forceFetch(key, { context: make })
}
