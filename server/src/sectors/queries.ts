import { newId, type Trx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Sector, SectorCreate, SectorUpdate } from '@atlas/shared/sectors'
import { nextEntry } from '../http/codes.ts'
import { lockList } from '../http/lock-list.ts'
import { nextColour } from './palette.ts'

const columns = [
  'id',
  'code',
  'labels',
  'colour',
  'expectedMinimum',
  'expectedPerInhabitants',
  'reachMetres',
  'position',
  'revision',
  'createdAt',
  'updatedAt',
] as const

/** In the order of lists and legends. */
export const listSectors = (trx: Trx): Promise<Sector[]> =>
  trx.selectFrom('sector').select(columns).orderBy('position').orderBy('code').execute()

export const readSector = (trx: Trx, id: string): Promise<Sector | undefined> =>
  trx.selectFrom('sector').select(columns).where('id', '=', id).executeTakeFirst()

/** What is not given follows from the label and from the sectors that are there: a free code, a colour, the last place. */
export async function createSector(
  trx: Trx,
  sector: SectorCreate,
  alliance: { id: string; languages: string[] },
): Promise<string> {
  await lockList(trx, 'sector', alliance)
  const others = await trx.selectFrom('sector').select(['code', 'colour', 'position']).execute()
  const id = newId()
  await trx
    .insertInto('sector')
    .values({
      ...nextEntry(sector.labels, others, alliance, 'sector'),
      colour: nextColour(others.map(({ colour }) => colour)),
      ...sector,
      labels: json(sector.labels),
      allianceId: alliance.id,
      id,
    })
    .execute()
  return id
}

export const updateSector = (trx: Trx, id: string, { labels, ...rest }: SectorUpdate) =>
  trx
    .updateTable('sector')
    .set({ ...rest, ...(labels && { labels: json(labels) }) })
    .where('id', '=', id)
    .execute()
