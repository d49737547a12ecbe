import type { WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import { choicesOf } from '@atlas/shared/exchange/field-choices'
import { importFields } from '@atlas/shared/exchange/fields'
import type { Import } from '@atlas/shared/exchange/import'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import type { FoundFile } from '@atlas/shared/exchange/read-rows'
import type { ImportRowsUpdate } from '@atlas/shared/exchange/rows'
import { sql } from 'kysely'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'
import { needsReading, optionsAfter } from './options.ts'
import { recomputeOutcomes } from './recompute-outcomes.ts'
import type { ImportOptions } from './settings.ts'
import type { ImportKey } from './work.ts'

/**
 * Holds an import until the transaction ends, so that what is decided about it and its commit come one after the other.
 * @param statuses in which what is to be done can be done
 * @throws Problem not-found, conflict
 */
export async function holdImport(
  trx: WriteTrx,
  { allianceId, importId }: ImportKey,
  statuses: Import['status'][],
) {
  const row = await trx
    .selectFrom('import')
    .select(['status', 'options', 'found', 'duplicates'])
    .where('allianceId', '=', allianceId)
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  if (!statuses.includes(row.status)) throw new Problem('conflict', { detail: conflicts[row.status] })
  return { ...row, options: row.options as ImportOptions, found: row.found as FoundFile | null }
}

/**
 * Rows go into others only once somebody has seen which ones.
 * @param seen how many merges were confirmed
 * @throws Problem conflict
 */
export function refuseUnseenMerges({ counts: { merge } }: Pick<Import, 'counts'>, seen: number): void {
  if (merge === seen) return
  const detail =
    merge === 0
      ? 'No row goes into another one any more. Look at the import again, then commit it with ?merges=0.'
      : `${merge} ${merge === 1 ? 'row goes' : 'rows go'} into organisations that are there, or into earlier rows. Look at them (rows?filter=merges), then commit with ?merges=${merge}, or keep both with duplicates: keep.`
  throw new Problem('conflict', { detail })
}

/** Somebody else has just begun to commit. */
export const alreadyTaken = () => new Problem('conflict', { detail: conflicts.committing })

const conflicts = {
  reading: 'The file is still being read. Try again when the import is ready.',
  ready: 'The import is ready, and nothing is to be done but to decide and commit.',
  committing: 'The import is being committed, and cannot be changed any more.',
  done: 'The import is done. Undo its change in the history, or upload the file again.',
  failed: 'The import has failed. Say how the file is to be read, or upload another one.',
}

/**
 * Takes in what somebody says about an import. An import that has failed can be read again in another way.
 * @returns whether its file has to be read again; its status is `reading` then
 * @throws Problem not-found, conflict, invalid-request, invalid-reference
 */
export async function updateImport(trx: WriteTrx, key: ImportKey, update: ImportUpdate): Promise<boolean> {
  const again = needsReading(update)
  const { options: before, found } = await holdImport(trx, key, again ? ['ready', 'failed'] : ['ready'])
  refuseUnknownFields(update, found)
  await refuseUnknownMeanings(trx, update)
  const options = optionsAfter(before, update)
  await trx
    .updateTable('import')
    .set({
      options: json(options),
      ...(update.duplicates && { duplicates: update.duplicates }),
      ...(update.fileIsRight !== undefined && { fileIsRight: update.fileIsRight }),
      ...(again && { status: 'reading', phase: 'reading', done: 0, problem: null, aliveAt: sql`now()` }),
    })
    .where('allianceId', '=', key.allianceId)
    .where('id', '=', key.importId)
    .execute()
  if (again) return true
  await refuseUnknown(trx, key, update)
  await applyOptions(trx, key, update)
  await recomputeOutcomes(trx, key)
  return false
}

function refuseUnknownFields({ kind, columns = [] }: ImportUpdate, found: FoundFile | null) {
  const known: readonly string[] = importFields[kind ?? found?.kind ?? 'organisations']
  columns.forEach(({ index, field }, at) => {
    if (found && index >= found.columns.length)
      throw fault('invalid-request', `/columns/${at}/index`, 'maximum', 'The file has no such column.')
    if (field == null) return
    const [base = '', qualifier] = field.split(':')
    const fits = known.includes(base) && (qualifier === undefined || qualified.includes(base))
    if (!fits)
      throw fault('invalid-request', `/columns/${at}/field`, 'enum', `Send one of: ${known.join(', ')}.`)
  })
}

/** Of a field of choices, one of them is meant; of a list, one of its records. */
async function refuseUnknownMeanings(trx: WriteTrx, { values = [] }: ImportUpdate) {
  for (const [at, { field, meaning }] of values.entries()) {
    const list = listOf[field]
    const choices = choicesOf(field)
    if (!list && choices.length === 0)
      throw fault(
        'invalid-request',
        `/values/${at}/field`,
        'enum',
        'Values of this field have no meaning to choose.',
      )
    if (meaning === null) continue
    const isKnown = list
      ? /^[0-9a-f-]{36}$/.test(meaning) &&
        (await trx.selectFrom(list).select('id').where('id', '=', meaning).executeTakeFirst()) !== undefined
      : choices.includes(meaning)
    if (isKnown) continue
    if (list)
      refuse([
        { pointer: `/values/${at}/meaning`, message: 'This is no record of the list in this alliance.' },
      ])
    throw fault('invalid-request', `/values/${at}/meaning`, 'enum', `Send one of: ${choices.join(', ')}.`)
  }
}

const listOf: Readonly<Record<string, 'need' | 'actorKind'>> = {
  needs: 'need',
  'beneficiary-needs': 'need',
  'actor-kinds': 'actorKind',
}

/** Fields that take a language or a register after a colon. */
const qualified = ['name', 'description', 'sectors', 'identifier']

async function refuseUnknown(trx: WriteTrx, { allianceId, importId }: ImportKey, update: ImportUpdate) {
  const { rows: faults } = await sql<{ pointer: string; what: string }>`
    select '/sectors/' || n - 1 || '/label' as pointer, 'sector that is new in this file' as what
    from jsonb_array_elements(${json(update.sectors ?? [])}) with ordinality s (value, n)
    where not exists (select from import_sector i where i.alliance_id = ${allianceId} and i.import_id = ${importId}
      and i.label = s.value->>'label' and i.action <> 'known')
    union all
    select '/sectors/' || n - 1 || '/decision/sectorId', 'sector of this alliance'
    from jsonb_array_elements(${json(update.sectors ?? [])}) with ordinality s (value, n)
    where s.value->'decision' ? 'sectorId' and not exists (
      select from sector i where i.alliance_id = ${allianceId} and i.id = (s.value->'decision'->>'sectorId')::uuid)
    union all
    select '/places/' || n - 1 || '/locality', 'locality of this file'
    from jsonb_array_elements(${json(update.places ?? [])}) with ordinality s (value, n)
    where not exists (select from import_place i where i.alliance_id = ${allianceId} and i.import_id = ${importId}
      and i.locality = s.value->>'locality' and i.country is not distinct from s.value->>'country')
    union all
    select '/places/' || n - 1 || '/chosen', 'place of the gazetteer'
    from jsonb_array_elements(${json(update.places ?? [])}) with ordinality s (value, n)
    where s.value->>'chosen' is not null and not exists (
      select from place where place.id::text = s.value->>'chosen')
    limit 50`.execute(trx)
  refuse(faults.map(({ pointer, what }) => ({ pointer, message: `This is no ${what}.` })))
}

function refuse(faults: { pointer: string; message: string }[]) {
  if (faults.length === 0) return
  throw new Problem('invalid-reference', {
    errors: faults.map((fault) => ({ ...fault, code: 'reference' })),
  })
}

/** Puts what has been said about sectors and places into effect; what the file does not have is passed over. */
export async function applyOptions(
  trx: WriteTrx,
  { allianceId, importId }: ImportKey,
  { sectors = [], places = [] }: Pick<ImportOptions, 'sectors' | 'places'>,
): Promise<void> {
  if (sectors.length > 0)
    await sql`
      update import_sector s set action = d.value->'decision'->>'action', sector_id = (d.value->'decision'->>'sectorId')::uuid
      from jsonb_array_elements(${json(sectors)}) d
      where s.alliance_id = ${allianceId} and s.import_id = ${importId} and s.label = d.value->>'label'
        and s.action <> 'known'`.execute(trx)
  if (places.length > 0)
    await sql`
      update import_place p set decided = true, chosen = d.chosen,
        state = case when d.chosen is null then 'unplaced' else 'placed' end,
        candidates = case
          when t.id is null or p.candidates @> jsonb_build_array(jsonb_build_object('id', t.id)) then p.candidates
          else jsonb_build_array(jsonb_build_object('id', t.id, 'name', t.name, 'country', t.country,
            'division', t.division, 'population', t.population, 'position', jsonb_build_array(st_x(t.point), st_y(t.point)),
            'similarity', similarity(t.key, place_key(p.locality)), 'inside', false)) || (p.candidates - 7)
        end
      from jsonb_to_recordset(${json(places)}) as d (locality text, country text, area text, chosen int)
        left join place t on t.id = d.chosen
      where p.alliance_id = ${allianceId} and p.import_id = ${importId} and p.locality = d.locality
        and p.country is not distinct from d.country and (d.area is null or d.area = p.area)
        and (d.chosen is null or t.id is not null)`.execute(trx)
}

/**
 * Takes in what somebody decides about single rows.
 * @throws Problem not-found, conflict, invalid-reference
 */
export async function updateRows(trx: WriteTrx, key: ImportKey, { rows }: ImportRowsUpdate): Promise<void> {
  await holdImport(trx, key, ['ready'])
  await refuseUnknownRows(trx, key, rows)
  await sql`
    update import_row r set decision = d.decision, overwrite = coalesce(d.overwrite, false),
      merge_organisation_id = (d."mergeInto"->>'organisationId')::uuid, merge_row = (d."mergeInto"->>'row')::int
    from jsonb_to_recordset(${json(rows)}) as d ("row" int, decision text, "mergeInto" jsonb, overwrite boolean)
    where r.alliance_id = ${key.allianceId} and r.import_id = ${key.importId} and r.row = d.row`.execute(trx)
  await recomputeOutcomes(trx, key)
}

async function refuseUnknownRows(
  trx: WriteTrx,
  { allianceId, importId }: ImportKey,
  rows: ImportRowsUpdate['rows'],
) {
  const { rows: faults } = await sql<{ pointer: string; message: string }>`
    with d as (
      select n - 1 as n, (value->>'row')::int as row, value->>'decision' as decision,
        value->'mergeInto'->>'organisationId' as organisation_id, (value->'mergeInto'->>'row')::int as other_row
      from jsonb_array_elements(${json(rows)}) with ordinality d (value, n)
    )
    select '/rows/' || d.n || wrong.pointer as pointer, wrong.message from d
    left join import_row r on r.alliance_id = ${allianceId} and r.import_id = ${importId} and r.row = d.row
    left join import_row o on o.alliance_id = ${allianceId} and o.import_id = ${importId} and o.row = d.other_row,
    lateral (values
      ('/row', 'The file has no such row, or it is left out because of an error.', r.row is null or r.faulty),
      ('/mergeInto', 'Only a row that is merged goes into another one.',
        d.decision is distinct from 'merge' and coalesce(d.organisation_id, d.other_row::text) is not null),
      ('/mergeInto', 'Say what this row is to be merged into: it looks like nothing.',
        d.decision = 'merge' and coalesce(d.organisation_id, d.other_row::text) is null and not exists (
          select from import_duplicate l where l.alliance_id = r.alliance_id and l.import_id = r.import_id and l.row = r.row)),
      ('/mergeInto/row', 'Rows are merged into sound rows that come before them.',
        d.other_row is not null and (o.row is null or o.faulty or o.row >= d.row)),
      ('/mergeInto/organisationId', 'This alliance has no organisation with this id.',
        d.organisation_id is not null and not exists (
          select from organisation g where g.alliance_id = ${allianceId} and g.id = d.organisation_id::uuid))
    ) wrong (pointer, message, holds)
    where wrong.holds
    order by d.n limit 50`.execute(trx)
  refuse(faults)
}
