import { rm, stat } from 'node:fs/promises'
import type { Store } from '@atlas/db/connect'
import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { runWriteTransaction } from '@atlas/db/transactions'
import { json } from '@atlas/db/values'
import type { Import, ImportPhase } from '@atlas/shared/exchange/import'
import type { ReadEnd } from '@atlas/shared/exchange/read-rows'
import { UnreadableFile } from '@atlas/shared/formats/unreadable-file'
import { sql } from 'kysely'
import { applyOptions } from './decisions.ts'
import { FileReader, type StartReading } from './file-reader.ts'
import { forkReading } from './fork-reading.ts'
import { fetchFile } from './kept-file.ts'
import { placeLocalities, uniteNamesOfTowns } from './place.ts'
import { emptyStaging, readOptions } from './queries.ts'
import { recomputeOutcomes } from './recompute-outcomes.ts'
import { applyRememberedSectors } from './remembered-values.ts'
import { readExistingOrganisations, readSettings } from './settings.ts'
import { type StagedLines, stagedColumns } from './staged-rows.ts'
import { temporaryPath } from './temporary-files.ts'
import { type ImportKey, workingOn } from './work.ts'

type Staging = {
  /** Of the file; undefined takes it from the store. */
  path?: string
  onProgress?: (progress: Import['progress']) => void
  /** Where the file is read; a process of its own, unless told otherwise. */
  startReading?: StartReading
  /** Stops the work; the import has been interrupted then. */
  signal?: AbortSignal
}

/** Somebody discarded the import while its file was read. */
class Discarded extends Error {
  override name = 'Discarded'
}

/** So many rows are told of late faults at once. */
const batchRows = 5000

/** Row-level security keeps COPY out: the owner of the staging tables stages. */
const asImport = 'set local role atlas_import'

let reading: Promise<unknown> = Promise.resolve()

/**
 * Reads the file of an import into the staging tables, beginning afresh. Afterwards the import is `ready` or `failed`.
 * Files are read one after the other: each takes a processor and some hundred megabytes.
 */
export function stageFile(store: Store, key: ImportKey, options: Staging): Promise<void> {
  const turn = reading.then(() => stageNow(store, key, options))
  reading = turn.catch(() => {})
  return workingOn(store, key, () => turn)
}

async function stageNow(store: Store, key: ImportKey, { path, ...options }: Staging): Promise<void> {
  const file = path ?? temporaryPath()
  try {
    if (path === undefined && !(await fetchFile(store, key, file))) throw new UnreadableFile('interrupted')
    await new Stage(store, key, options).fill(file)
  } catch (error) {
    await giveUp(store, key, error, options.signal)
  } finally {
    if (path === undefined) await rm(file, { force: true })
  }
}

async function giveUp(store: Store, key: ImportKey, error: unknown, signal?: AbortSignal) {
  const { code, parameters } =
    error instanceof UnreadableFile
      ? error
      : { code: signal?.aborted ? ('interrupted' as const) : ('internal' as const), parameters: {} }
  await runWriteTransaction(store.db, key.allianceId, async (trx) => {
    await emptyStaging(trx, key)
    await update(trx, key, { status: 'failed', problem: json({ code, parameters }) })
  })
  if (!(error instanceof UnreadableFile || error instanceof Discarded || signal?.aborted)) throw error
}

class Stage {
  readonly #store: Store
  readonly #key: ImportKey
  readonly #options: Omit<Staging, 'path'>
  #told = 0

  constructor(store: Store, key: ImportKey, options: Omit<Staging, 'path'>) {
    this.#store = store
    this.#key = key
    this.#options = options
  }

  async fill(path: string): Promise<void> {
    const { allianceId } = this.#key
    const options = await this.#within((trx) => readOptions(trx, this.#key))
    if (!options) throw new Discarded()
    const decided = await this.#within((trx) => readRowDecisions(trx, this.#key))
    await this.#within((trx) => emptyStaging(trx, this.#key))
    const settings = await this.#within((trx) => readSettings(trx, allianceId, options))
    const { size } = await stat(path)
    const { startReading = forkReading } = this.#options
    const reader = new FileReader(startReading(), { path, settings, key: this.#key })
    try {
      const found = await reader.open()
      await this.#within((trx) => update(trx, this.#key, { found: json(found) }))
      if (found.kind !== 'surveys') await this.#tellKnown(reader)
      for await (const answer of reader.batches()) {
        await this.#copy(answer.lines)
        if ('rows' in answer) await this.#progress('reading', answer.position, size)
        else await this.#finish(answer, decided)
      }
    } finally {
      await reader.close()
    }
  }

  /** What the base holds, so that rows can be compared with it as they are read. */
  async #tellKnown(reader: FileReader) {
    for (let after: string | null = null; ; ) {
      const known = await this.#within((trx) => readExistingOrganisations(trx, this.#key.allianceId, after))
      if (known.length === 0) return
      await reader.addExisting(known)
      after = known.at(-1)?.id ?? null
    }
  }

  async #finish({ found, lateFaults }: Pick<ReadEnd, 'found' | 'lateFaults'>, decided: RowDecision[]) {
    await this.#store.script(
      `${asImport}; analyze ${Object.keys(stagedColumns)
        .map((table) => `atlas.${table}`)
        .join(', ')}`,
    )
    await this.#progress('comparing', 0, null, true)
    for (let start = 0; start < lateFaults.length; start += batchRows)
      await this.#within((trx) => addFaults(trx, this.#key, lateFaults.slice(start, start + batchRows)))
    await this.#within((trx) => leaveKnownTies(trx, this.#key))
    await placeLocalities(this.#store, this.#key, (done, total) =>
      this.#progress('placing', done, total, true),
    )
    await this.#within(async (trx) => {
      const options = await readOptions(trx, this.#key, 'lock')
      if (!options) throw new Discarded()
      await uniteNamesOfTowns(trx, this.#key)
      await restoreRowDecisions(trx, this.#key, decided)
      await applyRememberedSectors(trx, this.#key)
      await applyOptions(trx, this.#key, options)
      await update(trx, this.#key, { found: json(found) })
      await recomputeOutcomes(trx, this.#key)
      await update(trx, this.#key, { status: 'ready', problem: null })
    })
  }

  async #copy(lines: StagedLines) {
    for (const [table, bytes] of Object.entries(lines)) {
      this.#options.signal?.throwIfAborted()
      await this.#store.copy(`atlas.${table}`, stagedColumns[table as keyof typeof stagedColumns], [bytes], {
        before: asImport,
      })
    }
  }

  /** Tells how far the work is, a few times a second. */
  async #progress(phase: ImportPhase, done: number, total: number | null, always = false) {
    if (!always && performance.now() - this.#told < 250) return
    this.#told = performance.now()
    this.#options.signal?.throwIfAborted()
    const { numUpdatedRows } = await this.#within((trx) => update(trx, this.#key, { phase, done, total }))
    if (numUpdatedRows === 0n) throw new Discarded()
    this.#options.onProgress?.({ phase, done, total })
  }

  #within<T>(work: (trx: WriteTrx) => Promise<T>): Promise<T> {
    return runWriteTransaction(this.#store.db, this.#key.allianceId, work)
  }
}

const update = (trx: WriteTrx, { allianceId, importId }: ImportKey, columns: object) =>
  trx
    .updateTable('import')
    .set(columns)
    .where('allianceId', '=', allianceId)
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()

/** Faults that were found once all rows were known come after those of the row itself. */
const addFaults = (trx: WriteTrx, { allianceId, importId }: ImportKey, late: ReadEnd['lateFaults']) =>
  sql`
    update import_row r set faults = coalesce(r.faults, '[]') || l.faults
    from jsonb_to_recordset(${json(late)}) as l ("row" int, faults jsonb)
    where r.alliance_id = ${allianceId} and r.import_id = ${importId} and r.row = l.row`.execute(trx)

/**
 * Ties that the base has already are left out, as are those that stand twice in the file. Rows that are ties are told;
 * that a list of partners says again what is known is no fault.
 */
const leaveKnownTies = (trx: WriteTrx, { allianceId, importId }: ImportKey) =>
  sql`
    with known as (
      delete from import_partnership t using partnership p
      where t.alliance_id = ${allianceId} and t.import_id = ${importId} and p.alliance_id = t.alliance_id and p.kind = t.kind
        and least(p.from_id, p.to_id) = least(t.from_organisation_id, t.to_organisation_id)
        and greatest(p.from_id, p.to_id) = greatest(t.from_organisation_id, t.to_organisation_id)
        and t.from_organisation_id is not null and t.to_organisation_id is not null
      returning t.row
    )
    update import_row r set faults = coalesce(r.faults, '[]')
      || jsonb_build_array(jsonb_build_object('column', null, 'value', r.name, 'code', 'duplicate-partnership'))
    where r.alliance_id = ${allianceId} and r.import_id = ${importId} and r.row in (select row from known)
      and r.record is null`.execute(trx)

type RowDecision = Awaited<ReturnType<typeof readRowDecisions>>[number]

/** What somebody has decided about rows holds when the file is read again. */
const readRowDecisions = (trx: ReadTrx, { allianceId, importId }: ImportKey) =>
  trx
    .selectFrom('importRow')
    .select(['row', 'decision', 'mergeOrganisationId', 'mergeRow', 'overwrite', 'name'])
    .where('allianceId', '=', allianceId)
    .where('importId', '=', importId)
    .where('decision', 'is not', null)
    .execute()

/** Only where the row is still called the same: in another sheet it is about something else. */
const restoreRowDecisions = (trx: WriteTrx, { allianceId, importId }: ImportKey, decided: RowDecision[]) =>
  sql`
    update import_row r
    set decision = d.decision, merge_organisation_id = d."mergeOrganisationId", merge_row = d."mergeRow", overwrite = d.overwrite
    from jsonb_to_recordset(${json(decided)})
      as d ("row" int, name text, decision text, "mergeOrganisationId" uuid, "mergeRow" int, overwrite boolean)
    where r.alliance_id = ${allianceId} and r.import_id = ${importId} and r.row = d.row and r.name = d.name
      and not r.faulty`.execute(trx)
