import type { ImportField } from './fields.ts'
import { readOrganisation } from './read-organisation.ts'
import { columnsOf, type ReadingContext, RowReader } from './row-reader.ts'

const plan: ReadingContext = {
  kind: 'organisations',
  fields: [],
  languages: ['fr', 'en'],
  country: 'FR',
  boxes: { FR: [-5.2, 41.3, 9.6, 51.1] },
  commas: new Set(),
  titles: [],
  knownSectors: new Set(['health', 'housing', 'health housing youth']),
  knownNeeds: new Map([
    ['housing', 'need 1'],
    ['language', 'need 2'],
    ['work paid', 'need 3'],
  ]),
  knownActorKinds: new Map([['mediators', 'kind 1']]),
  knownTerritories: new Map([['medoc', 'territory 1']]),
  criteria: [
    { id: 'criterion 1', code: 'trust', kind: 'number', choices: [] },
    { id: 'criterion 2', code: 'open', kind: 'yes-no', choices: [] },
    { id: 'criterion 3', code: 'reach', kind: 'choice', choices: [{ code: 'far', labels: { fr: 'Loin' } }] },
    { id: 'criterion 4', code: 'remark', kind: 'text', choices: [] },
  ],
  latestDay: '2026-11-21',
}

/** Reads one row of cells by field; the name is there unless a test is about it. */
export function read(cells: Record<string, string>, extra: string[] = []) {
  const all: Record<string, string> =
    'name' in cells || 'name:en' in cells ? cells : { name: 'CADA', ...cells }
  const fields = Object.keys(all) as ImportField[]
  const row = new RowReader(
    { row: 2, cells: [...Object.values(all), ...extra] },
    columnsOf(fields),
    fields.length,
  )
  const record = readOrganisation(row, { ...plan, fields })
  return { record, faults: row.faults.map(({ code, column, value }) => [code, column, value]) }
}
