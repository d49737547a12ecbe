import type { EntryKind } from '@atlas/shared/workshops'
import type { EntryState } from '@atlas/shared/workshops/entries'
import type { EntryFault } from '@atlas/shared/workshops/words/wording'
import { entryOf } from '../outbox/outbox.ts'
import type { PhoneState } from './phone-state.ts'

/** How an own entry stands: with the service, or still on this phone. */
type EntryStanding = EntryState | 'sending' | 'kept' | 'changing' | 'taking-back-now' | 'needs-you'

export type OwnRow = {
  id: string
  exerciseId: string
  kind: EntryKind
  body: unknown
  standing: EntryStanding
  fault: EntryFault | null
  pointers: readonly string[]
  reason: string
  canChange: boolean
  canTakeBack: boolean
}

type Known = Pick<PhoneState, 'entries' | 'outbox' | 'trouble' | 'room'>

const changeable: ReadonlySet<EntryStanding> = new Set([
  'waiting',
  'applied',
  'known',
  'late',
  'sending',
  'kept',
  'changing',
])

/** What somebody has added, the newest first: as the service has it, with what this phone has not told it yet. */
export function ownEntries({ entries, outbox, trouble, room }: Known): OwnRow[] {
  const isHeldUp = trouble !== null || room?.isFrozen === true
  const rows = new Map<string, OwnRow>()
  const put = (row: Omit<OwnRow, 'canChange' | 'canTakeBack'>) =>
    rows.set(row.id, {
      ...row,
      canChange: changeable.has(row.standing) || row.standing === 'needs-you',
      canTakeBack: changeable.has(row.standing),
    })
  for (const { id, exerciseId, kind, body, state, reason } of [...entries].reverse())
    put({ id, exerciseId, kind, body, standing: state, reason, fault: null, pointers: [] })
  for (const item of outbox) {
    const { fault = null, pointers = [] } = item
    if (item.act === 'add' || item.act === 'change') {
      const waiting = item.act === 'change' ? 'changing' : isHeldUp ? 'kept' : 'sending'
      put({ ...item.entry, standing: fault ? 'needs-you' : waiting, reason: '', fault, pointers })
    } else {
      const row = rows.get(entryOf(item) ?? '')
      if (row) put({ ...row, standing: fault ? 'needs-you' : 'taking-back-now', fault, pointers })
    }
  }
  return [...rows.values()].reverse()
}
