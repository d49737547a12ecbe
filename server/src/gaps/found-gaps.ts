import { readAlliance } from '@atlas/db/tenancy'
import type { FoundGaps } from '@atlas/shared/gap-list'
import { gapLanguageOf } from '@atlas/shared/gaps/words/gap-words'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { readDatasetText } from '../dataset/queries.ts'
import type { Alliance } from '../http/collection.ts'
import { remembering } from '../http/remember.ts'
import { readPopulatedPlacesText } from '../territories/populated-places.ts'
import { type GapQuestion, gapFinder } from './gap-finder.ts'

type Asked = Pick<Alliance, 'id' | 'view' | 'datasetRevision' | 'languages'>
type Wish = Pick<GapQuestion, 'suppose'> & Partial<Pick<GapQuestion, 'language' | 'today'>>

const mostBytes = 32 * 1024 * 1024

/** Today in UTC, `2026-11-21`. */
export const thisDay = (): string => new Date().toISOString().slice(0, 10)

declare module 'fastify' {
  interface FastifyInstance {
    /** The gaps of an alliance, as its reader may see it, kept until it changes. */
    foundGaps(alliance: Asked, wish?: Wish): Promise<FoundGaps>
  }
}

/** Finds gaps for whoever asks, each answer once. */
export const gapFinding = plugin(async (app: FastifyInstance) => {
  const find = gapFinder()
  const remember = remembering<string>(mostBytes, (text) => 2 * text.length)

  app.decorate('foundGaps', async (alliance, { language, today = thisDay(), suppose } = {}) => {
    const { id, view, datasetRevision, languages } = alliance
    const wished = language ?? gapLanguageOf(languages)
    const text = await remember([id, datasetRevision, view, today, wished, suppose].join(' '), async () => {
      const read = await readAlliance(app.store.db, id, async (trx) => ({
        dataset: (await readDatasetText(trx, view)).text,
        populatedPlaces: (await readPopulatedPlacesText(trx)).text,
      }))
      return find({ ...read, today, language: wished, suppose })
    })
    return JSON.parse(text) as FoundGaps
  })
})
