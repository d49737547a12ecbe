/** Of so many names on, a list of them is worth remembering. */
const manyNames = 1000

/**
 * Does something with the engine that looks up many functions of a library. For each one the engine lists all that the
 * library exports, some thousand names, only to find its place among them: a third of the time in which PostGIS is
 * created. Meanwhile long lists of names are made once for each object, so nothing else should go on in this process
 * that depends on large objects that grow.
 */
export async function withQuickLookups<T>(work: () => Promise<T>): Promise<T> {
  const listNames = Object.keys
  const known = new WeakMap<object, string[]>()
  Object.keys = (object: object) => {
    const names = known.get(object) ?? listNames(object)
    if (names.length >= manyNames) known.set(object, names)
    return names
  }
  try {
    return await work()
  } finally {
    Object.keys = listNames
  }
}
