import type { PlannedRow, RowFault } from './plan.ts'
import type { PartnershipRecord } from './read-partnership.ts'

/** One end of a tie: an organisation of the base, or a row of the file. */
export type End = { organisationId: string; row: null } | { organisationId: null; row: number }

/** A tie whose ends are known, from a row of the file. */
export type Tie = Omit<PartnershipRecord, 'from' | 'to'> & { row: number; from: End; to: End }

/** What somebody says by naming a partner in a list. */
const claim = {
  kind: 'cooperation',
  direction: 'mutual',
  strength: null,
  formality: null,
  since: null,
  until: null,
  state: 'existing',
  provenance: 'claimed',
  note: '',
} as const

/** The ties of a file: rows that are ties, and lists of partners in rows that are organisations. */
export class Ties {
  readonly #find: (name: string) => End[]
  readonly #ties = new Map<string, Tie>()
  readonly #claims: { row: number; column: number | null; names: string[] }[] = []

  /** @param find the organisations of a name */
  constructor(find: (name: string) => End[]) {
    this.#find = find
  }

  /** A row that is a tie. What keeps it out is told to the row at once. */
  add(row: PlannedRow, { from, to, ...terms }: PartnershipRecord): void {
    const [start, end] = [this.#endOf(row, 'from', from), this.#endOf(row, 'to', to)]
    if (!start || !end) return
    const key = keyOf(start, end, terms.kind)
    if (nameOf(start) === nameOf(end)) row.fault('to', 'self-partnership', to)
    else if (this.#ties.has(key)) row.fault(null, 'duplicate-partnership', `${from} → ${to}`)
    else this.#ties.set(key, { ...terms, row: row.row, from: start, to: end })
  }

  /** A list of partners in a row; looked up once all rows are known. */
  claim(row: number, column: number | null, names: string[]): void {
    this.#claims.push({ row, column, names })
  }

  /** All ties, and the faults of those lists. Where each names the other, the tie is confirmed. */
  resolve(): { ties: Tie[]; faults: { row: number; faults: RowFault[] }[] } {
    const faults = this.#claims.flatMap(({ row, column, names }) => {
      const found = names.flatMap((name) => this.#claimed(row, column, name) ?? [])
      return found.length > 0 ? [{ row, faults: found }] : []
    })
    return { ties: [...this.#ties.values()], faults }
  }

  #claimed(row: number, column: number | null, name: string): RowFault | undefined {
    const ends = this.#find(name).filter((end) => end.row !== row)
    const [to] = ends
    const value = name.slice(0, 200)
    if (!to) return { column, value, code: 'partner-unknown' }
    if (ends.length > 1)
      return { column, value, code: 'partner-ambiguous', parameters: { count: ends.length } }
    const from: End = { organisationId: null, row }
    const key = keyOf(from, to, claim.kind)
    const other = this.#ties.get(key)
    if (!other) this.#ties.set(key, { ...claim, row, from, to })
    else if (nameOf(other.from) === nameOf(to)) other.provenance = 'confirmed'
  }

  #endOf(row: PlannedRow, field: 'from' | 'to', name: string): End | undefined {
    const ends = this.#find(name)
    if (ends.length === 1) return ends[0]
    if (ends.length === 0) row.fault(field, 'organisation-unknown', name)
    else row.fault(field, 'organisation-ambiguous', name, { count: ends.length })
  }
}

const nameOf = ({ organisationId, row }: End) => organisationId ?? `row ${row}`

/** One of each kind between two, whichever comes first. */
const keyOf = (one: End, other: End, kind: string) => [...[nameOf(one), nameOf(other)].sort(), kind].join(' ')
