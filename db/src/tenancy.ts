import type { Insertable, Kysely, Transaction } from 'kysely'
import { newId } from './new-id.ts'
import type { DB } from './types.ts'

/** Who writes: an account, or a part of the product such as an import started from the command line. */
export type Actor = { id: string | null; name: string }

/** Who reads: a guest reads the views of the schema `facts` in the place of the tables, and no table. */
export type Reader = 'member' | 'guest'

type IdentityTable = Extract<keyof DB, `identity.${string}`>
type PublicTable = Extract<keyof DB, `publication.${string}`>

/** What belongs to no single alliance: accounts and the like, and which alliances there are. */
export type CatalogueTables = Pick<DB, 'alliance' | IdentityTable>

/** The store outside of any alliance; it has no right on the records of one. */
export type CatalogueDb = Kysely<CatalogueTables>

/** A transaction outside of any alliance. */
export type CatalogueTrx = Transaction<CatalogueTables>

/** What a transaction inside an alliance may name. */
type AllianceTables = Omit<DB, IdentityTable | PublicTable | 'migration'>

declare const isInAlliance: unique symbol
declare const mayWrite: unique symbol
type InAlliance = { readonly [isInAlliance]: true }

/** A transaction that sees one alliance. It writes nothing: not by its type, and not in the database. */
export type ReadTrx = Pick<
  Transaction<AllianceTables>,
  'selectFrom' | 'selectNoFrom' | 'fn' | 'dynamic' | 'getExecutor'
> &
  InAlliance

/** A transaction that sees what is public, and nothing else. */
export type PublicTrx = Pick<
  Transaction<Pick<DB, PublicTable>>,
  'selectFrom' | 'selectNoFrom' | 'fn' | 'dynamic' | 'getExecutor'
>

/** A transaction that writes what one alliance publishes, and sees nothing else. */
export type PublisherTrx = Transaction<Pick<DB, PublicTable>> & InAlliance

/** A transaction that puts suggestions for one alliance in, and can take none out. */
export type ProposerTrx = Pick<Transaction<Pick<DB, 'suggestion'>>, 'insertInto' | 'getExecutor'> & InAlliance

/** A transaction that sees and writes one alliance. */
export type WriteTrx = Transaction<AllianceTables> & InAlliance & { readonly [mayWrite]: true }

/** What an insert into a table takes. */
export type NewRow<T extends keyof DB> = Insertable<DB[T]>

export { newId }
