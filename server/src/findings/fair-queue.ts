/** Who waits: people who belong to the alliance come first, then its guests, then what the service does by itself. */
const ranks = ['member', 'guest', 'reconciling'] as const
export type Rank = (typeof ranks)[number]

export type Waiting = {
  rank: Rank
  /** Whoever shares a lane waits for one another; lanes take turns. */
  lane: string
}

export type QueueLimits = {
  /** Of each rank, in all its lanes. */
  maxWaiting: Record<Rank, number>
  maxInLane: number
  /** Who has waited longer comes next, whatever their rank. */
  maxPassedOverMs: number
}

const usualLimits: QueueLimits = {
  maxWaiting: { member: 200, guest: 60, reconciling: 20 },
  maxInLane: 20,
  maxPassedOverMs: 10_000,
}

/**
 * A queue in which nobody can stand in everybody's way: ranks before one another, lanes of one rank by turns, and first
 * come, first served in each lane. Nobody is passed over for ever.
 * @param now milliseconds of any clock that does not go back
 */
export function fairQueue<Job extends Waiting>(
  limits: QueueLimits = usualLimits,
  now: () => number = () => performance.now(),
) {
  let waiting: { job: Job; since: number }[] = []
  /** When each lane that somebody waits in had its last turn. */
  const turns = new Map<string, number>()
  let turn = 0

  const countOf = (is: (job: Job) => boolean) => waiting.filter(({ job }) => is(job)).length
  const isFull = ({ rank, lane }: Waiting) =>
    countOf((job) => job.rank === rank) >= limits.maxWaiting[rank] ||
    countOf((job) => job.lane === lane) >= limits.maxInLane

  function nextOf(ready: typeof waiting) {
    const [oldest] = ready
    if (oldest && now() - oldest.since > limits.maxPassedOverMs) return oldest
    const order = ({ job }: { job: Job }) => [ranks.indexOf(job.rank), turns.get(job.lane) ?? 0] as const
    return ready.toSorted((a, b) => {
      const [[rankA, turnA], [rankB, turnB]] = [order(a), order(b)]
      return rankA - rankB || turnA - turnB
    })[0]
  }

  return {
    get length() {
      return waiting.length
    },
    /** @returns whether there was room */
    add(job: Job): boolean {
      if (isFull(job)) return false
      waiting.push({ job, since: now() })
      return true
    },
    /** Takes who comes next out of the queue, among those that can be served now. */
    take(canBeServed: (job: Job) => boolean): Job | undefined {
      const next = nextOf(waiting.filter(({ job }) => canBeServed(job)))
      if (!next) return undefined
      waiting = waiting.filter((each) => each !== next)
      turns.set(next.job.lane, ++turn)
      for (const lane of turns.keys()) if (!waiting.some(({ job }) => job.lane === lane)) turns.delete(lane)
      return next.job
    },
    /** Empties the queue. */
    clear(): Job[] {
      const jobs = waiting.map(({ job }) => job)
      waiting = []
      return jobs
    },
  }
}
