import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { AnyFinding } from './analyses.ts'

// The expected figures are not ours: test/golden/findings.py counted them, and shares no code with the product.

type Row = Record<string, string>

export const rowsOf = (name: string): Row[] =>
  parse(readFileSync(new URL(`../../../../server/demonstration/${name}`, import.meta.url)), {
    columns: true,
    bom: true,
  })

export const words = (cell = '') => cell.split('|').filter(Boolean)
export const named = (name: string) => ({ id: name, labels: { en: name } })

export const sectorNames = [
  ...new Set(rowsOf('founding-alliances.csv').flatMap(({ sectors }) => words(sectors))),
]

export const sectorAt = (name: string) => sectorNames.indexOf(name)

export const ofKind = <Kind extends AnyFinding['kind']>(findings: readonly AnyFinding[], kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)
