import type { directions } from '../partnerships.ts'
import { choiceOf, readDate } from './read-organisation.ts'
import { listed, type RowReader } from './row-reader.ts'

/** A partnership as a row tells it; organisations are still names. */
export type PartnershipRecord = {
  from: string
  /** Several where one row ties one organisation to more of them. */
  to: string[]
  /** Ids of the two in the alliance that the file comes from; empty where it names none. */
  fromId: string
  toId: string
  kind: string
  direction: (typeof directions)[number]
  strength: number | null
  formality: string | null
  since: string | null
  until: string | null
  state: string
  provenance: string
  note: string
}

/** Reads a partnership out of a row, and faults into it. */
export function readPartnership(row: RowReader): PartnershipRecord {
  for (const end of ['from', 'to'])
    if (row.text(end) === '' && row.text(`${end}-id`) === '') row.fault(end, 'required', '')
  const strength = choiceOf(row, 'strength', 'strength')
  const since = readDate(row, 'since') ?? null
  const until = readDate(row, 'until') ?? null
  if (since && until && until < since) row.fault('until', 'dates-out-of-order', row.text('until'))
  return {
    from: row.text('from'),
    to: row.text('to-id') === '' ? listed(row.text('to'), /[|\n]/) : [row.text('to')],
    fromId: row.text('from-id'),
    toId: row.text('to-id'),
    kind: choiceOf(row, 'kind', 'kind') ?? (row.text('kind') === '' ? 'cooperation' : 'other'),
    direction: choiceOf(row, 'direction', 'direction') ?? 'mutual',
    strength: strength === undefined ? null : Number(strength),
    formality: choiceOf(row, 'formality', 'formality') ?? null,
    since,
    until,
    state: choiceOf(row, 'state', 'state') ?? 'existing',
    provenance: choiceOf(row, 'provenance', 'provenance') ?? 'claimed',
    note: row.limited('note', 2000),
  }
}
