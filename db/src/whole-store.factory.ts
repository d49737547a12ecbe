import type { Kysely } from 'kysely'
import type { Store } from './connect.ts'
import type { DB } from './types.ts'

/** A store whose owner looks into every table, past all walls: for tests and scripts, which the service must not do. */
export type WholeStore = { db: Kysely<DB> } & Store

export const asWhole = <S extends Store>(store: S): WholeStore & S => store as WholeStore & S
