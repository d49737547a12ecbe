import { runReadTransaction } from '@atlas/db/transactions'
import type { FoundGaps } from '@atlas/shared/gap-list'
import { sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { readDatasetText } from '../dataset/queries.ts'
import type { Alliance } from '../http/collection.ts'
import { remembering } from '../http/remember.ts'
import { thisDay } from '../http/this-day.ts'
import { readerOf } from '../http/view.ts'
import { readPopulatedPlacesText } from '../territories/populated-places.ts'
import { type GapQuestion, gapFinder } from './gap-finder.ts'

type Asked = Pick<Alliance, 'id' | 'view' | 'datasetRevision' | 'languages'>
type Wish = Partial<Pick<GapQuestion, 'suppose' | 'language' | 'today'>>

const mostBytes = 32 * 1024 * 1024

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * What there is to say about the gaps of an alliance, as its reader may see it: JSON text, kept until its dataset
     * changes. Who asks the same while it is being found waits for the same answer.
     * @throws Problem unavailable
     */
    foundText(about: GapQuestion['about'], alliance: Asked, wish?: Wish): Promise<string>
  }
}

/** Finds gaps for whoever asks, each answer once. */
export const gapFinding = plugin(async (app: FastifyInstance) => {
  const finder = gapFinder()
  const remember = remembering<string>(mostBytes, (text) => 2 * text.length)
  app.addHook('preClose', async () => finder.close())

  app.decorate('foundText', (about, alliance, wish = {}) => {
    const { id, view, datasetRevision } = alliance
    const key = [about, id, datasetRevision, view, ...Object.values(wishOf(alliance, wish))]
    return remember(key.join(' '), async () => {
      const read = await runReadTransaction(
        app.store.db,
        id,
        async (trx) => ({
          dataset: (await readDatasetText(trx, view)).text,
          populatedPlaces: (await readPopulatedPlacesText(trx)).text,
        }),
        readerOf(view),
      )
      return finder.ask({ about, ...read, ...wishOf(alliance, wish) })
    })
  })
})

/** What is wished for, or else what is usual: this day, and the alliance's first language. */
export const wishOf = (
  { languages }: Pick<Alliance, 'languages'>,
  { today = thisDay(), language = sentenceLanguageOf(languages), suppose }: Wish,
) => ({ today, language, suppose })

/** The gaps as members see them. */
export const foundGaps = async (
  app: FastifyInstance,
  alliance: Omit<Asked, 'view'>,
  today: string,
): Promise<FoundGaps> => JSON.parse(await app.foundText('gaps', { ...alliance, view: 'insider' }, { today }))
