import type { Labels } from '@atlas/shared/primitives'
import type { TemplateEntry } from '@atlas/shared/templates/template'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import type { TSchema } from 'typebox'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import type { ListPath } from '../service/records.ts'
import type { SchemaFault } from '../ui/schema-faults.ts'

/** What every entry of such a list has. */
export type ListEntry = TemplateEntry & { id: string; revision: number; position: number }

/** One list: its words, and what is asked of its entries. */
export type EntryList<Entry extends ListEntry> = {
  /** As the service calls it; all its words begin likewise. */
  name: ListPath
  /** What one entry is called, above their names. */
  one: MessageKey
  /** What an entry is asked to be called; its name if left out. */
  label?: MessageKey
  /** What the organisations are called that an entry is said of. */
  used: MessageKey
  /** That the service checks a new entry with, and a change. */
  create: TSchema
  update: TSchema
  fields: readonly EntryField<Entry>[]
}

/** An entry while it is typed: what all have, and by its name what each field holds. */
export type EntryDraft = { labels: Labels; code: string; [field: string]: unknown }

/** One thing that is asked of an entry besides its name and its short name; `Value` is what the form holds of it. */
export type EntryField<Entry, Value = unknown> = {
  /** As the service calls it. */
  name: string
  /** What the form begins with; of a new entry, that is of null. */
  typed(entry: Entry | null, languages: readonly string[]): Value
  /** What is sent of it; undefined leaves it to the service. */
  sent(value: Value, typing: Typing): unknown
  /** What no schema tells. */
  faults?(value: Value, draft: EntryDraft): readonly SchemaFault[]
  /** Its heading and what it holds, where two versions stand side by side; left out if it never changes. */
  told?(value: Value, messages: Messages, languages: readonly string[]): [heading: string, words: string]
  /** Its input; nothing where it is not asked. */
  asked(field: FieldProps, messages: Messages): ReactNode
}

/** What is typed, and whether it makes a new entry. */
export type Typing = { draft: EntryDraft; languages: readonly string[]; isNew: boolean }

export type FieldProps = { form: UseFormReturnType<EntryDraft>; languages: readonly string[]; isNew: boolean }
