import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../service/api.ts'

/**
 * Saves a record, new where `item` is null, over the revision that the change was made from. When somebody else was
 * faster, `theirs` is the record as it stands now, and saving once more writes over that one: knowingly, nothing typed
 * is lost.
 */
export function useRecordSave<Item extends { revision: number }, Draft, Saved = Item>(
  item: Item | null,
  save: (draft: Draft, revision: number) => Promise<Saved>,
  onSaved: (saved: Saved) => unknown,
) {
  const [revision, setRevision] = useState(item?.revision ?? 0)
  const saving = useMutation({
    mutationFn: (draft: Draft) => save(draft, revision),
    onSuccess: onSaved,
    onError: (error) => setRevision(currentOf<Item>(error)?.revision ?? revision),
  })
  return { ...saving, isNew: item === null, theirs: currentOf<Item>(saving.error) }
}

/** The record that a change was too late for. */
const currentOf = <Item>(error: unknown): Item | undefined =>
  error instanceof ProblemError && error.slug === 'stale' ? (error.current as Item) : undefined
