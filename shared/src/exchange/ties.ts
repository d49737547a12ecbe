import type { PartnershipRecord } from './read-partnership.ts'
import { type RowFault, type RowReader, shown } from './row-reader.ts'

/** One end of a tie: an organisation of the base, or a row of the file. */
export type End = { organisationId: string; row: null } | { organisationId: null; row: number }

/** A tie whose ends are known, from a row of the file. */
export type Tie = Omit<PartnershipRecord, 'from' | 'to' | 'fromId' | 'toId'> & {
  row: number
  from: End
  to: End
}

/** What somebody says by naming a partner in a list. */
const claimed = {
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

/** A list of partners in a row; `from` is who the row is about. */
type Claim = { row: number; from: End; column: number | null; names: string[] }

/** The ties of a file: rows that are ties, and lists of partners in rows that are organisations. */
export class Ties {
  readonly #find: (name: string, id?: string) => End[]
  readonly #ties = new Map<string, Tie>()
  readonly #claims: Claim[] = []

  /** @param find the organisations of an id, if there are any, or else of a name */
  constructor(find: (name: string, id?: string) => End[]) {
    this.#find = find
  }

  /** A row that is a tie. What keeps it out is told to the row at once. */
  add(
    row: RowReader,
    { from, to, fromId, toId, ...terms }: Omit<PartnershipRecord, 'to'> & { to: string },
  ): void {
    const [start, end] = [this.#endOf(row, 'from', from, fromId), this.#endOf(row, 'to', to, toId)]
    if (!start || !end) return
    const key = keyOf(start, end, terms.kind)
    if (nameOf(start) === nameOf(end)) row.fault('to', 'self-partnership', to)
    else if (this.#ties.has(key)) row.fault(null, 'duplicate-partnership', `${from} → ${to}`)
    else this.#ties.set(key, { ...terms, row: row.row, from: start, to: end })
  }

  /** A list of partners in a row; looked up once all rows are known. */
  claim(row: number, from: End, column: number | null, names: string[]): void {
    this.#claims.push({ row, from, column, names })
  }

  /** All ties, and the faults of those lists. Where each names the other, the tie is confirmed. */
  resolve(): { ties: Tie[]; faults: { row: number; faults: RowFault[] }[] } {
    const faults = this.#claims.flatMap((claim) => {
      const found = claim.names.flatMap((name) => this.#claimed(claim, name) ?? [])
      return found.length > 0 ? [{ row: claim.row, faults: found }] : []
    })
    return { ties: [...this.#ties.values()], faults }
  }

  #claimed({ row, from, column }: Claim, name: string): RowFault | undefined {
    const ends = this.#find(name).filter((end) => nameOf(end) !== nameOf(from))
    const [to] = ends
    const value = shown(name)
    if (!to) return { column, value, code: 'partner-unknown' }
    if (ends.length > 1)
      return { column, value, code: 'partner-ambiguous', parameters: { count: ends.length } }
    const key = keyOf(from, to, claimed.kind)
    const other = this.#ties.get(key)
    if (!other) this.#ties.set(key, { ...claimed, row, from, to })
    else if (nameOf(other.from) === nameOf(to)) other.provenance = 'confirmed'
  }

  #endOf(row: RowReader, field: 'from' | 'to', name: string, id: string): End | undefined {
    const ends = this.#find(name, id)
    if (ends.length === 1) return ends[0]
    if (ends.length === 0) row.fault(field, 'organisation-unknown', name)
    else row.fault(field, 'organisation-ambiguous', name, { count: ends.length })
  }
}

const nameOf = ({ organisationId, row }: End) => organisationId ?? `row ${row}`

/** One of each kind between two, whichever comes first. */
const keyOf = (one: End, other: End, kind: string) => [...[nameOf(one), nameOf(other)].sort(), kind].join(' ')
