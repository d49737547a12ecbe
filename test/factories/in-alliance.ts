import type { Store } from '../../db/src/connect.ts'
import type { Actor, NewRow } from '../../db/src/tenancy.ts'
import { runChange } from '../../db/src/transactions.ts'
import type { DB } from '../../db/src/types.ts'

// Each makes one record that is valid as it stands; a test states only the facts that matter to it:
//   const alliance = await anAlliance(store, { country: 'FR' })
//   const cada = await anOrganisation(store, alliance, { name: 'CADA', sectors: [social], status: 'missing' })

export const tester: Actor = { id: null, name: 'Test' }

export type Position = [longitude: number, latitude: number]
export type Area = { type: 'MultiPolygon'; coordinates: Position[][][] }
export type Columns<T extends keyof DB, Told extends string = never> = Omit<
  Partial<NewRow<T>>,
  'allianceId' | Told
>

let count = 0
export const next = () => ++count

/** An area: a square of so many degrees around a point. */
export const aSquare = ([x, y]: Position, width: number): Area => {
  const [west, east, south, north] = [x - width / 2, x + width / 2, y - width / 2, y + width / 2]
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  }
}

export const inAlliance = (
  store: Store,
  allianceId: string,
  action: string,
  write: Parameters<typeof runChange<unknown>>[2],
) => runChange(store.db, { allianceId, actor: tester, action }, write)
