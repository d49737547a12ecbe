import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { deleteOldFiles, diskCache } from '../http/disk-cache.ts'
import { fetchOutside, OutsideError } from '../http/fetch-outside.ts'
import { type Candidate, type GeocoderKind, geocoderKinds, type Question } from './geocoder-services.ts'

const limits = {
  /** Of an answer, in bytes. */
  answerBytes: 1 << 20,
  /** Of all answers that are kept on disk, in bytes. */
  cacheBytes: 50 << 20,
  /** Of a table of questions, in milliseconds. */
  batchTimeout: 60_000,
  /** An answer is asked for again after so long. */
  answerAge: 30 * 24 * 3_600_000,
  /** A service that asks to be left alone for longer is not waited for. */
  patience: 5000,
}

/** Questions that wait for their turn; more are refused. */
const maxWaiting = 200

/** The setting `GEOCODER` names no service; the message says how one is named. */
export class GeocoderSetting extends Error {
  override name = 'GeocoderSetting'
}

/** A service outside cannot be asked now; the message says why. */
export class GeocoderFault extends Error {
  override name = 'GeocoderFault'
}

export type Geocoder = {
  /** @throws GeocoderFault */
  search(question: Question): Promise<Candidate[]>
  /**
   * Many at once where the service has a way for it, otherwise one after another; in their order.
   * @throws GeocoderFault
   */
  searchMany(questions: readonly Question[]): Promise<Candidate[][]>
  /** @throws GeocoderFault */
  reverse(point: readonly [longitude: number, latitude: number]): Promise<Candidate[]>
}

type Options = {
  /** A kind and an address, as in `photon https://photon.example`. */
  setting: string
  /** Requests a second; 0: as many as that kind of service usually bears. */
  perSecond: number
  /** Where answers are kept, absolute. */
  folder: string
  /** Of a request, in milliseconds. */
  timeout?: number
}

/**
 * A service outside that places addresses, asked in turn and not more often than it bears. What it answered is kept on
 * disk for a month.
 * @returns null where none is named
 * @throws GeocoderSetting
 */
export function openGeocoder({ setting, perSecond, folder, timeout = 8000 }: Options): Geocoder | null {
  if (setting.trim() === '') return null
  const [, name = '', base = ''] = /^(\w+)\s+(https?:\/\/\S+)$/.exec(setting.trim()) ?? []
  const kind = geocoderKinds[name.toLowerCase()]
  if (!kind)
    throw new GeocoderSetting(
      `GEOCODER must be a kind and an address, as in "photon https://photon.example". Kinds: ${Object.keys(geocoderKinds).join(', ')}.`,
    )
  const cache = diskCache(join(folder, 'geocoder'), limits.cacheBytes)
  const turns = takeTurns(1000 / (perSecond || kind.perSecond))

  async function ask(address: string): Promise<Candidate[]> {
    const kept = `${createHash('sha256').update(address).digest('hex')}.json`
    const known = await cache.read(kept, limits.answerAge)
    const bytes = known ?? (await turns(() => fetchPolitely(address, timeout)))
    const candidates = kind?.read(parse(bytes)) ?? []
    // What was no answer is asked for again.
    if (!known) await cache.keep(kept, bytes)
    return candidates.map((each) => ({ ...each, source: kind?.credit ?? name }))
  }

  const search = (question: Question) => ask(kind.search(base, question))

  async function searchMany(questions: readonly Question[]): Promise<Candidate[][]> {
    const { batch } = kind as GeocoderKind
    const found: Candidate[][] = []
    if (!batch) for (const question of questions) found.push(await search(question))
    else
      for (let at = 0; at < questions.length; at += batch.maxQuestions) {
        const some = questions.slice(at, at + batch.maxQuestions)
        const bytes = await turns(() =>
          fetchPolitely(batch.address(base), limits.batchTimeout, { method: 'POST', body: batch.body(some) }),
        )
        const answers = batch.read(Buffer.from(bytes).toString(), some.length)
        found.push(...answers.map((each) => each.map((one) => ({ ...one, source: kind?.credit ?? name }))))
      }
    return found
  }

  return {
    search,
    searchMany,
    reverse: (point) => ask(kind.reverse(base, point)),
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    throw new GeocoderFault(
      'The address service answered with something else than an address, for instance a web page.',
    )
  }
}

/** Where the answers of a service outside are kept. */
export const answersFolder = (dataDir: string): string => join(dataDir, 'answers')

/** Deletes the answers that are too old to be believed: they hold what people looked for. */
export const deleteOldAddresses = (folder: string): Promise<void> => deleteOldFiles(folder, limits.answerAge)

/** Waits once where the service asks for a little time. */
async function fetchPolitely(
  address: string,
  timeout: number,
  more: { method?: 'POST'; body?: FormData } = {},
  again = true,
): Promise<Uint8Array> {
  try {
    return await fetchOutside(address, {
      ...{ timeout, maxBytes: limits.answerBytes },
      ...more,
      headers: { accept: more.body ? 'text/csv' : 'application/json' },
    })
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    const { status, retryAfter } = error
    const isBusy = status === 429 || status === 503
    if (isBusy && again && retryAfter !== null && retryAfter <= limits.patience) {
      await setTimeout(retryAfter)
      return fetchPolitely(address, timeout, more, false)
    }
    const what = isBusy ? 'it wants to be asked less often' : error.message
    throw new GeocoderFault(`The address service cannot be used now: ${what}.`)
  }
}

/** One after another, and not more often than once in so many milliseconds. */
function takeTurns(interval: number) {
  let last: Promise<unknown> = Promise.resolve()
  let free = 0
  let waiting = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= maxWaiting)
      throw new GeocoderFault(
        'Too many addresses are being looked for at once. Wait a little, and try again.',
      )
    waiting++
    const turn = last.then(async () => {
      await setTimeout(Math.max(0, free - Date.now()))
      free = Date.now() + interval
      return work()
    })
    last = turn.catch(() => {})
    return turn.finally(() => {
      waiting--
    })
  }
}
