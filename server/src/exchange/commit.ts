import type { Store } from '@atlas/db/connect'
import type { Actor, WriteTrx } from '@atlas/db/tenancy'
import { runChange, runWriteTransaction } from '@atlas/db/transactions'
import { json } from '@atlas/db/values'
import type { ImportKind } from '@atlas/shared/exchange/fields'
import type { FileProblem } from '@atlas/shared/formats/unreadable-file'
import { sql } from 'kysely'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import { createOrganisations } from './create-organisations.ts'
import { createPartnerships } from './create-partnerships.ts'
import { createParts } from './create-parts.ts'
import { createStagedSectors } from './create-sectors.ts'
import { createSurveys } from './create-surveys.ts'
import { followMerges } from './follow-merges.ts'
import { mergeRowsIntoOrganisations } from './merge-rows.ts'
import { deleteFile } from './queries.ts'
import { rememberValues } from './remembered-values.ts'
import { readStaged, type StagedImport } from './staged-import.ts'
import { type ImportKey, workingOn } from './work.ts'

/** Only an import that is `ready` can be taken over, and only once. */
export class ImportNotReady extends Error {
  override name = 'ImportNotReady'
}

/** Told after every few thousand rows. */
export type CommitProgress = (progress: { phase: 'writing'; done: number; total: number }) => void

/**
 * Writes a staged import into the base, all or nothing: one transaction, one change of history, in which the import
 * itself becomes `done`. Otherwise it becomes `failed` and says why.
 * @throws ImportNotReady; and what nobody foresaw, once the import is `failed`
 */
export function commitImport(
  store: Store,
  {
    actor,
    onBegun,
    onProgress,
    ...key
  }: ImportKey & { actor: Actor; onBegun?: () => void; onProgress?: CommitProgress },
): Promise<void> {
  return workingOn(store, key, async () => {
    await begin(store, key)
    onBegun?.()
    const progress = new Progress(store, key, onProgress)
    try {
      await runChange(store.db, { ...key, actor, action: 'import.commit' }, (trx, changeId) =>
        write(trx, key, changeId, progress),
      )
    } catch (error) {
      const code = foreseen(error) ? 'changed-meanwhile' : 'internal'
      await fail(store, key, code)
      if (code === 'internal') throw error
    } finally {
      await progress.told()
    }
  })
}

async function begin(store: Store, { allianceId, importId }: ImportKey) {
  const begun = await runWriteTransaction(store.db, allianceId, (trx) =>
    trx
      .updateTable('import')
      .set({ status: 'committing', phase: 'writing', done: 0, total: null })
      .where('allianceId', '=', allianceId)
      .where('id', '=', importId)
      .where('status', '=', 'ready')
      .returning('id')
      .executeTakeFirst(),
  )
  if (!begun) throw new ImportNotReady(importId)
}

/** Foreign keys tell what went away between our looking and our writing. */
const foreseen = (error: unknown) =>
  error instanceof ChangedMeanwhile || (error as { code?: string }).code === '23503'

const fail = (store: Store, { allianceId, importId }: ImportKey, code: FileProblem) =>
  runWriteTransaction(store.db, allianceId, (trx) =>
    trx
      .updateTable('import')
      .set({ status: 'failed', problem: json({ code, parameters: {} }) })
      .where('allianceId', '=', allianceId)
      .where('id', '=', importId)
      .where('status', '=', 'committing')
      .execute(),
  )

async function write(trx: WriteTrx, key: ImportKey, changeId: string, progress: Progress) {
  // What is staged has no statistics, and what has just been written has none either: taken for few, rows would be
  // compared one by one. Where a loop is all there is, its forbidding price would have each batch compiled.
  await sql`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
    set_config('work_mem', '32MB', true)`.execute(trx)
  const staged = await readStaged(trx, key)
  await followMerges(trx, key)
  progress.begin(staged.rows)
  const made = await writeKind[staged.kind](trx, staged, (rows) => progress.wrote(rows))
  await trx
    .updateTable('import')
    .set({
      status: 'done',
      done: staged.rows,
      total: staged.rows,
      changeId,
      counts: sql`counts || ${json(made)}`,
    })
    .where('allianceId', '=', key.allianceId)
    .where('id', '=', key.importId)
    .execute()
  await rememberValues(trx, key)
  await deleteFile(trx, key)
}

type Write = (
  trx: WriteTrx,
  staged: StagedImport,
  wrote: (rows: number) => void,
) => Promise<Record<string, number>>

/** Each returns the counts that are known only now. */
const writeKind: Record<ImportKind, Write> = {
  async organisations(trx, staged, wrote) {
    await createStagedSectors(trx, staged)
    await createOrganisations(trx, staged, wrote)
    wrote(await mergeRowsIntoOrganisations(trx, staged))
    await createParts(trx, staged)
    return { partnerships: await createPartnerships(trx, staged) }
  },
  async partnerships(trx, staged, wrote) {
    const partnerships = await createPartnerships(trx, staged)
    wrote(staged.rows)
    // One row may be several ties.
    return { partnerships, create: partnerships, skip: Math.max(0, staged.rows - partnerships) }
  },
  async surveys(trx, staged, wrote) {
    const create = await createSurveys(trx, staged)
    wrote(staged.rows)
    return { create, skip: staged.rows - create }
  },
}

/** How far the writing has come: told at once, and to other processes beside the transaction, where the engine can. */
class Progress {
  readonly #store: Store
  readonly #key: ImportKey
  readonly #onProgress: CommitProgress | undefined
  #done = 0
  #total = 0
  #telling: Promise<unknown> | undefined

  constructor(store: Store, key: ImportKey, onProgress?: CommitProgress) {
    this.#store = store
    this.#key = key
    this.#onProgress = onProgress
  }

  begin(total: number) {
    this.#total = total
    this.wrote(0)
  }

  wrote(rows: number) {
    this.#done += rows
    this.#onProgress?.({ phase: 'writing', done: this.#done, total: this.#total })
    // The embedded engine has one connection: what is told there would be told when all is over.
    if (this.#store.engine === 'embedded' || this.#telling) return
    this.#telling = this.#tell()
      .catch(() => {})
      .finally(() => {
        this.#telling = undefined
      })
  }

  /** Resolves once nothing more will be written about it. */
  async told() {
    await this.#telling
  }

  #tell() {
    const { allianceId, importId } = this.#key
    return runWriteTransaction(this.#store.db, allianceId, (trx) =>
      trx
        .updateTable('import')
        .set({ done: this.#done, total: this.#total })
        .where('allianceId', '=', allianceId)
        .where('id', '=', importId)
        .where('status', '=', 'committing')
        .execute(),
    )
  }
}
