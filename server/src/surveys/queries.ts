import { after, cutPage, decodeCursor } from '@atlas/db/keyset'
import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { Survey, SurveyCreate, SurveyUpdate } from '@atlas/shared/surveys'
import type { Alliance, Listing, PageQuery } from '../http/collection.ts'
import { checkPast } from '../http/past-day.ts'

const surveys = (trx: ReadTrx) =>
  trx
    .selectFrom('survey')
    .select(['id', 'sectorId', 'territoryId', 'locality', 'lookedOn', 'lookedBy', 'note'])
    .select(['revision', 'createdAt', 'updatedAt'])

/** In the order in which they were recorded. */
export async function listSurveys(trx: ReadTrx, page: PageQuery): Promise<Listing<Survey>> {
  let query = surveys(trx)
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where(after(['id'], decodeCursor(page.after, ['uuid'])))
  return cutPage(await query.execute(), page.limit, ({ id }) => [id])
}

export const readSurvey = (trx: ReadTrx, id: string): Promise<Survey | undefined> =>
  surveys(trx).where('id', '=', id).executeTakeFirst()

export async function createSurvey(
  trx: WriteTrx,
  survey: SurveyCreate,
  { id: allianceId }: Alliance,
): Promise<string> {
  checkPast(survey.lookedOn, '/lookedOn')
  const id = newId()
  await trx
    .insertInto('survey')
    .values({ ...survey, allianceId, id })
    .execute()
  return id
}

export async function updateSurvey(trx: WriteTrx, id: string, survey: SurveyUpdate): Promise<void> {
  checkPast(survey.lookedOn, '/lookedOn')
  await trx.updateTable('survey').set(survey).where('id', '=', id).execute()
}
