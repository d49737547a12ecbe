import type { EntryKind } from '@atlas/shared/workshops'
import { type EntryContent, entryBodies } from '@atlas/shared/workshops/entries'
import { compileValidator } from '../http/validation.ts'

type Checked = { value?: unknown; error?: Error & { particulars?: { errors?: { pointer: string }[] } } }

/** What each kind of entry is checked by, as bodies of requests are. */
const validators = new Map(
  Object.entries(entryBodies).map(([kind, schema]) => [
    kind,
    compileValidator({ schema, method: 'POST', url: '', httpPart: 'body' }) as (body: unknown) => Checked,
  ]),
)

/**
 * What an entry says, as its kind has it.
 * @throws Problem invalid-request whose pointers begin with /body
 */
export function checkEntryBody(kind: EntryKind, body: unknown): EntryContent {
  const { error } = validators.get(kind)?.(body) ?? {}
  if (error) {
    for (const fault of error.particulars?.errors ?? []) fault.pointer = `/body${fault.pointer}`
    throw error
  }
  return { kind, body } as EntryContent
}
