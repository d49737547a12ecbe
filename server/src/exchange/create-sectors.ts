import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import { createSector } from '../sectors/queries.ts'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import type { StagedImport } from './staged-import.ts'

/**
 * Creates the sectors of the file that somebody wants to have, in their order in the file, and lets their rows know.
 * @throws ChangedMeanwhile where a sector that was chosen is gone
 */
export async function createStagedSectors(
  trx: WriteTrx,
  { allianceId, importId, languages }: StagedImport,
): Promise<void> {
  const staged = await trx
    .selectFrom('importSector')
    .leftJoin('sector', (join) =>
      join
        .onRef('sector.allianceId', '=', 'importSector.allianceId')
        .onRef('sector.id', '=', 'importSector.sectorId'),
    )
    .select(['number', 'label', 'action', 'sector.id as sectorId'])
    .where('importSector.allianceId', '=', allianceId)
    .where('importSector.importId', '=', importId)
    .where('action', '<>', 'leave')
    .orderBy('number')
    .execute()
  const language = await readLanguage(trx, { allianceId, importId, languages })
  for (const { number, label, action, sectorId } of staged) {
    if (action !== 'create') {
      if (sectorId === null) throw new ChangedMeanwhile()
      continue
    }
    const created = await createSector(trx, { labels: { [language]: label } }, { id: allianceId, languages })
    await trx
      .updateTable('importSector')
      .set({ sectorId: created })
      .where('allianceId', '=', allianceId)
      .where('importId', '=', importId)
      .where('number', '=', number)
      .execute()
  }
}

/** The language of the labels: of the column, if it names one, or else the alliance's first. */
async function readLanguage(
  trx: ReadTrx,
  { allianceId, importId, languages }: Pick<StagedImport, 'allianceId' | 'importId' | 'languages'>,
): Promise<string> {
  const { rows } = await sql<{ language: string }>`
    select split_part(c->>'field', ':', 2) as language
    from import i, jsonb_array_elements(i.found->'columns') c
    where i.alliance_id = ${allianceId} and i.id = ${importId} and c->>'field' like 'sectors:%'`.execute(trx)
  return rows[0]?.language ?? languages[0] ?? 'en'
}
