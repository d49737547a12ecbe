import type { Store } from '@atlas/db/connect'
import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import type { Import, ImportPlace, ImportSummary, NewSector } from '@atlas/shared/exchange/import'
import type { FoundFile } from '@atlas/shared/exchange/read-rows'
import type { FileProblem } from '@atlas/shared/formats/unreadable-file'
import { type Selectable, sql } from 'kysely'
import type { ImportOptions } from './settings.ts'
import { failInterrupted, type ImportKey } from './work.ts'

/** So many sectors and places are listed; those of more rows come first. */
const maxImports = 500

const selectImports = (trx: ReadTrx) =>
  trx
    .selectFrom('import')
    .selectAll('import')
    .select(
      // Undone, unless the undoing was itself undone.
      sql<boolean>`exists (
        select from change u where u.alliance_id = import.alliance_id and u.undoes = import.change_id
          and not exists (select from change v where v.alliance_id = u.alliance_id and v.undoes = u.id)
      )`.as('undone'),
    )

/** The imports of an alliance, the newest fifty. */
export async function listImports(trx: WriteTrx, store: Store, allianceId: string): Promise<ImportSummary[]> {
  await failInterrupted(trx, store)
  const rows = await selectImports(trx)
    .where('import.allianceId', '=', allianceId)
    .orderBy('import.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(summaryOf)
}

/**
 * An import with all that there is to decide about it.
 * @returns undefined where the alliance has none of this id
 */
export async function readImport(trx: ReadTrx, id: string): Promise<Import | undefined> {
  const row = await selectImports(trx).where('import.id', '=', id).executeTakeFirst()
  if (!row) return
  const key = { allianceId: row.allianceId, importId: id }
  return {
    ...summaryOf(row),
    newSectors: await readNewSectors(trx, key),
    values: (row.found as FoundFile | null)?.values ?? [],
    places: await readPlaces(trx, key),
  }
}

const noCounts = {
  rows: 0,
  create: 0,
  merge: 0,
  skip: 0,
  faulty: 0,
  warned: 0,
  duplicates: 0,
  placed: 0,
  ambiguous: 0,
  unplaced: 0,
  partnerships: 0,
}

function summaryOf({ undone, ...row }: Selectable<DB['import']> & { undone: boolean }): ImportSummary {
  const found = row.found as FoundFile | null
  const options = row.options as ImportOptions
  return {
    id: row.id,
    kind: found?.kind ?? options.kind ?? 'organisations',
    fileName: row.fileName,
    size: row.size,
    format: found?.format ?? null,
    encoding: found?.encoding ?? null,
    separator: found?.separator ?? null,
    sheets: found?.sheets ?? [],
    sheet: found?.sheet ?? null,
    headingRow: found?.headingRow ?? null,
    hiddenRows: found?.hiddenRows ?? null,
    asideLines: found?.asideLines ?? null,
    status: undone ? 'undone' : row.status,
    progress: { phase: row.phase, done: row.done, total: row.total },
    columns: found?.columns ?? [],
    alliances: found?.alliances ?? [],
    onlyAlliance: found?.onlyAlliance ?? null,
    duplicates: row.duplicates,
    fileIsRight: row.fileIsRight,
    counts: { ...noCounts, ...(row.counts as Partial<Import['counts']>) },
    notes: found?.notes ?? [],
    changeId: row.changeId,
    problem: row.problem as { code: FileProblem; parameters: Record<string, string | number> } | null,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
  }
}

async function readNewSectors(trx: ReadTrx, { allianceId, importId }: ImportKey): Promise<NewSector[]> {
  const rows = await trx
    .selectFrom('importSector')
    .select(['label', 'rows', 'action', 'sectorId'])
    .where('allianceId', '=', allianceId)
    .where('importId', '=', importId)
    .where('action', '<>', 'known')
    .orderBy('rows', 'desc')
    .orderBy('number')
    .limit(maxImports)
    .execute()
  return rows.map(({ label, rows, action, sectorId }) => ({
    label,
    rows,
    decision:
      action === 'match' && sectorId !== null
        ? { action, sectorId }
        : { action: action === 'leave' ? 'leave' : 'create' },
  }))
}

async function readPlaces(trx: ReadTrx, { allianceId, importId }: ImportKey): Promise<ImportPlace[]> {
  const rows = await trx
    .selectFrom('importPlace')
    .select(['locality', 'country', 'area', 'rows', 'state', 'candidates', 'chosen'])
    .where('allianceId', '=', allianceId)
    .where('importId', '=', importId)
    // Those that were chosen by their neighbours have candidates too, and can be chosen otherwise.
    .where((eb) => eb.or([eb('state', '<>', 'placed'), eb('candidates', '<>', sql`'[]'`)]))
    .orderBy('rows', 'desc')
    .orderBy('number')
    .limit(maxImports)
    .execute()
  return rows.map(({ candidates, ...row }) => ({
    ...row,
    candidates: candidates as ImportPlace['candidates'],
  }))
}

/** What somebody has said about an import; undefined where it is gone. */
export async function readOptions(
  trx: ReadTrx,
  { allianceId, importId }: ImportKey,
  lock?: 'lock',
): Promise<ImportOptions | undefined> {
  const row = await trx
    .selectFrom('import')
    .select('options')
    .where('allianceId', '=', allianceId)
    .where('id', '=', importId)
    .$if(lock !== undefined, (query) => query.forUpdate())
    .executeTakeFirst()
  return row?.options as ImportOptions | undefined
}

const stagingTables = [
  'importRow',
  'importLocation',
  'importPlace',
  'importSector',
  'importDuplicate',
  'importPartnership',
] as const

/** Takes away what was staged of an import; its file stays. */
export async function emptyStaging(trx: WriteTrx, { allianceId, importId }: ImportKey): Promise<void> {
  for (const table of stagingTables)
    await trx
      .deleteFrom(table)
      .where('allianceId', '=', allianceId)
      .where('importId', '=', importId)
      .execute()
}

/** Takes away the file of an import, which nobody reads again once it is done. */
export const deleteFile = (trx: WriteTrx, { allianceId, importId }: ImportKey): Promise<unknown> =>
  trx.deleteFrom('importFile').where('allianceId', '=', allianceId).where('importId', '=', importId).execute()

/** Takes away an import with everything of it; what it did to the base stays. */
export async function discardImport(trx: WriteTrx, key: ImportKey): Promise<void> {
  const { allianceId, importId } = key
  await emptyStaging(trx, key)
  await deleteFile(trx, key)
  await trx.deleteFrom('import').where('allianceId', '=', allianceId).where('id', '=', importId).execute()
}
