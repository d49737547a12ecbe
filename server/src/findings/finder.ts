import type { Store } from '@atlas/db/connect'
import { fairQueue, type Rank, type Waiting } from './fair-queue.ts'
import { type FindingQuestion, type FindingWorker, WorkerFailure } from './finding-question.ts'
import { type FindingSource, readSource } from './finding-source.ts'
import { unavailable } from './unavailable.ts'

type Form<Question> = Question extends unknown ? Omit<Question, 'source' | 'decisions'> : never

/** What somebody wants to know. */
export type Wanted = {
  of: FindingSource
  /** How many changes of the alliance the asker knows of: the answer is no older. */
  changes: number
  question: Form<FindingQuestion>
  /** Whom the asker waits in turn with. */
  lane: string
  rank: Rank
}

/** @property stamp names what stood when reading for this began */
export type Found = { text: string; revision: number; stamp: string }

/** @property begunAt how many changes of the alliance this will know of at least; undefined while it waits */
type Job = Waiting &
  Pick<Wanted, 'of' | 'question'> & {
    key: string
    begunAt?: number
    done: PromiseWithResolvers<Found>
  }

/**
 * Has workers answer questions about findings. Whoever asks what somebody else waits for waits for the same answer, so
 * that it is computed once however many ask, and of an alliance no more than one thing at a time.
 * @returns `ask`, which throws Problem unavailable where there is no answer and not-found where there is no alliance;
 * and `close`, after which there is no answer any more
 */
export function finder(store: Store, workers: readonly FindingWorker[]) {
  const queue = fairQueue<Job>()
  const waiting = new Map<string, Job>()
  const running = new Map<FindingWorker, Job>()
  /** The last alliances of each worker, which it may still have the datasets of. */
  const homes = new Map<string, FindingWorker>()
  let isClosed = false

  function joinable({ of, question, changes }: Wanted): Job | undefined {
    const key = keyOf(of, question)
    const isNewEnough = ({ begunAt = Number.POSITIVE_INFINITY }: Job) => begunAt >= changes
    return waiting.get(key) ?? running.values().find((job) => job.key === key && isNewEnough(job))
  }

  function serve(): void {
    for (const worker of workers) {
      if (running.has(worker)) continue
      const busy = new Set(running.values().map(({ of }) => nameOf(of)))
      const isOthers = (home: FindingWorker | undefined) => home && home !== worker && !running.has(home)
      const canBeServed = ({ of }: Job) => !busy.has(nameOf(of))
      const job =
        queue.take((each) => canBeServed(each) && !isOthers(homes.get(nameOf(each.of)))) ??
        queue.take(canBeServed)
      if (job) void run(job, worker)
    }
  }

  async function run(job: Job, worker: FindingWorker): Promise<void> {
    waiting.delete(job.key)
    running.set(worker, job)
    homes.delete(nameOf(job.of))
    homes.set(nameOf(job.of), worker)
    for (const name of homes.keys()) if (homes.size > maxHomes) homes.delete(name)
    await answer(job, worker).then(job.done.resolve, job.done.reject)
    running.delete(worker)
    serve()
  }

  /** A worker that dies of another question, or because the system needs memory, is no reason to refuse. */
  const answer = (job: Job, worker: FindingWorker): Promise<Found> =>
    attempt(job, worker)
      .catch((error) => {
        if (!(error instanceof WorkerFailure) || isClosed) throw error
        return attempt(job, worker)
      })
      .catch((error) => {
        if (!(error instanceof WorkerFailure)) throw error
        const why = isClosed
          ? 'The service is being stopped.'
          : 'Finding it out was interrupted, or took too long.'
        throw unavailable(why, error)
      })

  async function attempt(job: Job, worker: FindingWorker): Promise<Found> {
    const { stamp, revision, source, text, decisions } = await readSource(store, job.of, {
      holds: worker.holds,
      withDecisions: 'about' in job.question && job.question.about === 'findings',
      onBegin: (begunAt) => {
        job.begunAt = begunAt
      },
    })
    const question = { ...job.question, source, decisions } as FindingQuestion
    const answered = await worker.ask(question, text)
    return { ...answered, revision, stamp }
  }

  return {
    async ask(wanted: Wanted): Promise<Found> {
      if (isClosed) throw unavailable('The service is being stopped.')
      const known = joinable(wanted)
      if (known) {
        // Whoever comes first of those who wait for it decides when it is their turn.
        if (wanted.rank === 'member') known.rank = 'member'
        return known.done.promise
      }
      const { of, question, lane, rank } = wanted
      const done = Promise.withResolvers<Found>()
      const job: Job = { key: keyOf(of, question), of, question, lane, rank, done }
      if (!queue.add(job)) throw unavailable('Too many ask at once.')
      waiting.set(job.key, job)
      serve()
      return done.promise
    },
    close(): void {
      isClosed = true
      for (const worker of workers) worker.close()
      for (const { done } of queue.clear()) done.reject(unavailable('The service is being stopped.'))
    },
  }
}

const maxHomes = 1000

/** One alliance as one kind of reader sees it. */
const nameOf = ({ allianceId, view }: FindingSource) => `${allianceId} ${view}`

const keyOf = (of: FindingSource, question: Wanted['question']) =>
  [nameOf(of), ...Object.entries(question).sort().flat()].join(' ')
