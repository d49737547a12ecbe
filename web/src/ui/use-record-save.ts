import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../api.ts'

type Stored = { revision: number }

/**
 * Saves changes over the revision that they were made from. When somebody else was faster, `theirs` is the record as
 * it stands now, and saving once more writes over that one: knowingly, nothing typed is lost.
 */
export function useRecordSave<Item extends Stored, Change, Saved>(
  item: Item,
  save: (change: Change, revision: number) => Promise<Saved>,
  onSaved?: (saved: Saved) => unknown,
) {
  const [revision, setRevision] = useState(item.revision)
  const saving = useMutation({
    mutationFn: (change: Change) => save(change, revision),
    onSuccess: onSaved,
    onError: (error) => setRevision(currentOf<Item>(error)?.revision ?? revision),
  })
  return { ...saving, theirs: currentOf<Item>(saving.error) }
}

/** The record that a change was too late for. */
const currentOf = <Item>(error: unknown): Item | undefined =>
  error instanceof ProblemError && error.slug === 'stale' ? (error.current as Item) : undefined
