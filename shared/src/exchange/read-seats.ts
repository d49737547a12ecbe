import type { SeatRole } from '../seats.ts'
import { splitParts } from './parts-of-cell.ts'
import type { ReadingContext, RowReader } from './row-reader.ts'
import { foldLabel } from './sectors.ts'
import { type Choice, readChoice } from './words.ts'

/** A seat as a row tells it. */
export type SeatRecord = { role: SeatRole; authority: boolean | null; actorKindId?: string }

const cut = /[|;\n]/

/** The seats of an organisation: as many as there are roles. */
export function readSeats(row: RowReader, { knownActorKinds }: ReadingContext): SeatRecord[] | undefined {
  const [roles, authorities, kinds] = ['seat', 'authority', 'seat-kind'].map((field) =>
    splitParts(row.text(field), cut),
  ) as [string[], string[], string[]]
  const chosen = <C extends Choice>(field: string, choice: C, text: string | undefined) => {
    const value = text ? readChoice(choice, text) : undefined
    if (text && value === undefined) row.fault(field, 'not-a-choice', text, { field })
    return value
  }
  const seats = roles.flatMap((text, at) => {
    const role = chosen('seat', 'seatRole', text)
    const authority = chosen('authority', 'yesNo', authorities[at])
    const kind = kinds[at]
    const actorKindId = kind ? knownActorKinds.get(foldLabel(kind)) : undefined
    if (kind && !actorKindId) row.fault('seat-kind', 'actor-kind-unknown', kind)
    if (!role) return []
    const said = authority === undefined ? null : authority === 'yes'
    return { role, authority: said, ...(actorKindId && { actorKindId }) }
  })
  return seats.length > 0 ? seats : undefined
}
