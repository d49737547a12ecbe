import { fold } from '../names.ts'
import type { Labels } from '../primitives.ts'

/** What any list of an alliance holds at least. */
export type TemplateEntry = { code: string; labels: Labels }

/** A list that an alliance can start from; it takes over what it wants and changes that as it likes. */
export type Template<Entry extends TemplateEntry> = {
  key: string
  labels: Labels
  /** Where it comes from and what it is good for. */
  about: Labels
  entries: readonly Entry[]
}

/** Whether a list has an entry already: by its short name, or by what it is called in any language. */
export const isThere = (entry: TemplateEntry, existing: readonly TemplateEntry[]): boolean =>
  existing.some(
    ({ code, labels }) =>
      code === entry.code ||
      Object.entries(entry.labels).some(([language, name]) => fold(labels[language] ?? '') === fold(name)),
  )
