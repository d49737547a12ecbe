import { csv } from './csv.ts'
import { type Sector, sectorNames } from './words.ts'

const headings = ['sector', 'territory', 'locality', 'looked_on', 'looked_by', 'note'] as const
type Row = Partial<Record<(typeof headings)[number], string>>

const looks: readonly (readonly [
  sector: Sector | '',
  locality: string,
  on: string,
  by: string,
  note: string,
])[] = [
  ['', 'Bordeaux', '2026-03-12', 'Core group', 'Two afternoons with the lists of all members'],
  ['', 'Cenon', '2026-04-02', 'Core group', ''],
  ['social', 'Lormont', '2026-04-02', 'Core group', ''],
  ['culture', 'Lormont', '2026-04-02', 'Core group', ''],
  [
    'work',
    'Lormont',
    '2026-05-20',
    'Working group on employment',
    'Nobody offers training within the municipality',
  ],
  ['work', 'Floirac', '2026-05-20', 'Working group on employment', ''],
  ['social', 'Mérignac', '2026-05-28', 'Working group on reception', ''],
  ['work', 'Mérignac', '2026-05-20', 'Working group on employment', ''],
  ['social', 'Cestas', '2025-11-05', 'Working group on reception', 'By telephone'],
  ['', 'Libourne', '2026-06-17', 'Upstream correspondents', ''],
  ['social', 'Saint-Loubès', '2026-06-18', 'Upstream correspondents', ''],
  ['culture', 'Castillon-la-Bataille', '2026-06-18', 'Upstream correspondents', 'The library closed in 2022'],
  ['work', 'Coutras', '2026-06-24', 'Upstream correspondents', ''],
  ['work', 'Gujan-Mestras', '2026-05-20', 'Working group on employment', ''],
  ['', 'Pauillac', '2026-09-08', 'Estuary visit', 'Two days on the spot: really nobody'],
]

const widerLooks: readonly (readonly [sector: Sector, territory: string, on: string, by: string])[] = [
  ['social', 'right-bank', '2026-04-03', 'Core group'],
  ['work', 'right-bank', '2026-05-21', 'Working group on employment'],
  ['work', 'bay', '2026-05-22', 'Working group on employment'],
  ['culture', 'estuary', '2026-09-09', 'Estuary visit'],
]

/** Where somebody looked; in every other empty cell nobody has. */
export const surveysCsv = (): string =>
  csv<keyof Row>(headings, [
    ...looks.map(([sector, locality, looked_on, looked_by, note]) => ({
      sector: sector && sectorNames[sector],
      locality,
      looked_on,
      looked_by,
      note,
    })),
    ...widerLooks.map(([sector, territory, looked_on, looked_by]) => ({
      sector: sectorNames[sector],
      territory,
      looked_on,
      looked_by,
    })),
  ])
