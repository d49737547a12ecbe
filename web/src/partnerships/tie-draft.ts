import type { Partnership, PartnershipCreate, PartnershipUpdate } from '@atlas/shared/partnerships'
import type { SchemaFault } from '../ui/schema-faults.ts'

/** What the form of a tie holds; empty text where the record has nothing. */
export type TieDraft = {
  otherId: string | null
  kind: Partnership['kind']
  /** Which way it runs, seen from the organisation whose page it is edited on. */
  runs: 'both' | 'out' | 'in'
  state: Partnership['state']
  /** `1` to `3` */
  strength: string
  formality: Partnership['formality'] | ''
  provenance: Partnership['provenance']
  since: string
  until: string
  note: string
}

export const emptyTie: TieDraft = {
  otherId: null,
  kind: 'cooperation',
  runs: 'both',
  state: 'existing',
  strength: '',
  formality: '',
  provenance: 'claimed',
  since: '',
  until: '',
  note: '',
}

/** @param ownId of the organisation whose page it is */
export const tieDraftOf = (partnership: Partnership, ownId: string): TieDraft => ({
  otherId: partnership.fromId === ownId ? partnership.toId : partnership.fromId,
  kind: partnership.kind,
  runs: partnership.direction === 'mutual' ? 'both' : partnership.fromId === ownId ? 'out' : 'in',
  state: partnership.state,
  strength: partnership.strength === null ? '' : String(partnership.strength),
  formality: partnership.formality ?? '',
  provenance: partnership.provenance,
  since: partnership.since ?? '',
  until: partnership.until ?? '',
  note: partnership.note,
})

type Sent = Required<PartnershipUpdate>

/** What is sent of a tie, but for its two ends. */
export const tieUpdateOf = (draft: TieDraft): Sent => ({
  kind: draft.kind,
  direction: draft.runs === 'both' ? 'mutual' : 'one-way',
  state: draft.state,
  strength: draft.strength === '' ? null : Number(draft.strength),
  formality: draft.formality || null,
  provenance: draft.provenance,
  since: draft.since || null,
  until: draft.until || null,
  note: draft.note.trim(),
})

export const createOf = (draft: TieDraft, ownId: string, otherId: string): PartnershipCreate => ({
  ...tieUpdateOf(draft),
  ...(draft.runs === 'in' ? { fromId: otherId, toId: ownId } : { fromId: ownId, toId: otherId }),
})

/** The fields of a tie that differ from what the record says; null where none does. */
export function tieChanges(stored: Partnership, draft: TieDraft): PartnershipUpdate | null {
  const changed = Object.entries(tieUpdateOf(draft)).filter(
    ([field, value]) => stored[field as keyof Sent] !== value,
  )
  return changed.length > 0 ? (Object.fromEntries(changed) as PartnershipUpdate) : null
}

/** The fields in which two versions of a tie differ. */
export const tieDifferences = (one: Partnership, other: Partnership) =>
  (Object.keys(tieUpdateOf(emptyTie)) as (keyof Sent)[]).filter((field) => one[field] !== other[field])

/** What no schema tells: a partner that was not chosen, days the wrong way round. */
export const tieFaults = ({ otherId, since, until }: TieDraft): SchemaFault[] => [
  ...(otherId === null ? [{ pointer: '/otherId', code: 'required' }] : []),
  ...(since && until && until < since ? [{ pointer: '/until', code: 'order' }] : []),
]
