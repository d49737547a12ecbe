import type { FindingLists } from '@atlas/shared/findings/answers/answer-lists'
import type { CsvTable } from './csv-table.ts'
import { departureTable } from './departure-csv.ts'
import { figureEvidenceTable, figureTable } from './figure-csv.ts'
import { findingEvidenceTable, findingTable } from './finding-csv.ts'

/** Every table of every list, by the name that a worker is asked for it by. */
export const tables = {
  findings: { findings: findingTable, evidence: findingEvidenceTable },
  departures: { departures: departureTable },
  figures: { figures: figureTable, 'figure-evidence': figureEvidenceTable },
} as const satisfies { [About in keyof FindingLists]: Record<string, CsvTable<FindingLists[About]>> }

type TablesOf<About extends keyof typeof tables> = keyof (typeof tables)[About]
export type TableName = { [About in keyof typeof tables]: TablesOf<About> }[keyof typeof tables]
