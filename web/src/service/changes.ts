/** A change that this page has made. */
type Made = {
  path: string
  id: string
  /** What is to be read again after it, by path; undefined where the service did not say. */
  nouns: readonly string[] | undefined
  isRefreshed: boolean
}

/** More than one act of a person makes, and few enough to look through. */
const maxMade = 200
/** For how long it is worth waiting for the answer to a write, to know whether a change is this page's own. */
const maxWaitMs = 3000

/**
 * What the answers of the service tell besides what was asked: which changes this page has made, and how many changes of
 * an alliance all that was read of it knows of. The stream of events tells of every change once more.
 */
export function changeLog() {
  let made: Made[] = []
  const writing = new Set<Promise<unknown>>()
  const known = new Map<string, number>()
  const followers = new Map<string, () => void>()

  function noteRead(path: string, revision: number): void {
    const alliance = path.match(/^\/api\/alliances\/[^/?]+/)?.[0]
    if (!alliance) return
    const before = known.get(alliance) ?? revision
    if (revision > before) return
    known.set(alliance, revision)
    const onLate = followers.get(alliance)
    if (revision === before || !onLate) return
    // Asked before a change that has been told of meanwhile. Only once: whoever answers may lag behind for longer.
    followers.delete(alliance)
    onLate()
  }

  return {
    /** Keeps count of a write that is on its way. */
    awaitWrite<Answer>(answer: Promise<Answer>): Promise<Answer> {
      const settled: Promise<unknown> = answer.catch(() => {}).finally(() => writing.delete(settled))
      writing.add(settled)
      return answer
    },
    note(path: string, headers: Pick<Headers, 'get'>): void {
      const revision = headers.get('alliance-revision')
      const id = headers.get('change-id')
      const nouns = headers.get('change-nouns')?.split(' ').filter(Boolean)
      if (id !== null) made = [...made, { path, id, nouns, isRefreshed: false }].slice(-maxMade)
      else if (revision !== null) noteRead(path, Number(revision))
    },
    /** How many changes all that was read of an alliance knows of, by its address. */
    knownOf: (alliance: string): number | undefined => known.get(alliance),
    /**
     * From now on whoever calls this has read again what changes.
     * @param onLate an answer came that knows of fewer changes
     */
    advance(alliance: string, revision: number, onLate: () => void): void {
      known.set(alliance, revision)
      followers.set(alliance, onLate)
    },
    leave: (alliance: string): void => void followers.delete(alliance),
    /** Whether this page has made a change; where something is being written, once that is answered. */
    async isOwn(id: string): Promise<boolean> {
      const has = () => made.some((change) => change.id === id)
      if (!has() && writing.size > 0)
        await Promise.race([Promise.all(writing), new Promise((resolve) => setTimeout(resolve, maxWaitMs))])
      return has()
    },
    /**
     * What is to be read again of an alliance after all that this page has written since it was last asked.
     * @returns null where that is not known
     */
    takeNouns(alliance: string): string[] | null {
      const isIn = ({ path }: Made) => path === alliance || path.startsWith(`${alliance}/`)
      const taken = made.filter((change) => !change.isRefreshed && isIn(change))
      for (const change of taken) change.isRefreshed = true
      if (taken.length === 0 || taken.some(({ nouns }) => nouns === undefined)) return null
      return [...new Set(taken.flatMap(({ nouns = [] }) => nouns))]
    },
  }
}

export const changes = changeLog()
