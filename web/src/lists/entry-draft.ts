import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import type { SchemaFault } from '../ui/schema-faults.ts'
import type { EntryDraft, EntryField, ListEntry, Typing } from './entry-list.ts'

/** What the form begins with; a new entry where there is none. */
export const draftOf = <Entry extends ListEntry>(
  fields: readonly EntryField<Entry>[],
  entry: Entry | null,
  languages: readonly string[],
): EntryDraft => ({
  labels: labelsDraft(entry?.labels ?? {}, languages),
  code: entry?.code ?? '',
  ...Object.fromEntries(fields.map(({ name, typed }) => [name, typed(entry, languages)])),
})

/** What is sent. A short name that is left empty is made by the service. */
export const bodyOf = (fields: readonly EntryField<never>[], typing: Typing) => ({
  labels: labelsOf(typing.draft.labels, typing.languages),
  ...(typing.draft.code && { code: typing.draft.code }),
  ...Object.fromEntries(
    fields
      .map(({ name, sent }) => [name, sent(typing.draft[name], typing)] as const)
      .filter(([, value]) => value !== undefined),
  ),
})

/** What no schema tells, of all fields. */
export const faultsOf = (fields: readonly EntryField<never>[], draft: EntryDraft): SchemaFault[] =>
  fields.flatMap(({ name, faults }) => faults?.(draft[name], draft) ?? [])
