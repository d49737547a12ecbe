import type { EntryKind } from '@atlas/shared/workshops'
import type { EntryBodies } from '@atlas/shared/workshops/entries'
import type { Desk } from '../fields/desk.ts'
import type { Field } from '../fields/field.ts'
import { make } from '../page/dom.ts'

/** What is asked for one kind of entry, read and written as the entry says it. */
export type EntryForm<Body = unknown> = {
  parts: HTMLElement[]
  read: () => Body
  write: (body: Body) => void
  /** What is missing, told at its field; undefined where it can be sent. */
  check: () => Field<never> | undefined
  fields: Field<never>[]
}

/** @param addNew puts a new organisation in and returns its id, where the exercise takes organisations */
export type Make<K extends EntryKind> = (
  desk: Desk,
  addNew?: (name: string) => string,
) => EntryForm<EntryBodies[K]>

export const anyField = (field: unknown) => field as Field<never>
export const fieldsOf = (...fields: unknown[]) => fields.map(anyField)

/** Tells each fault at its field; the first field that has one. */
export const blame = (...faults: readonly (readonly [Field<never>, string | false])[]) => {
  for (const [field, fault] of faults) field.blame(fault || null)
  return faults.find(([, fault]) => fault)?.[0]
}

/** What is asked besides, folded away. */
export function details(summary: string, ...fields: { root: HTMLElement }[]) {
  return make('details', {}, make('summary', {}, summary), ...fields.map(({ root }) => root))
}
