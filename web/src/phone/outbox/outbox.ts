import type { EntryOrder } from '@atlas/shared/workshops/entries'
import type { VoteOrder } from '@atlas/shared/workshops/room'
import type { EntryFault } from '@atlas/shared/workshops/words/wording'
import type { Verdict } from './judge-answer.ts'

/** What a participant does, and the service has to hear of. */
export type Act =
  | { act: 'add' | 'change'; entry: EntryOrder }
  | { act: 'take-back'; entryId: string }
  | { act: 'vote'; roundId: string; order: VoteOrder }
  | { act: 'ready'; exerciseId: string | null }
  | { act: 'name'; name: string }

export type OutboxItem = Act & {
  key: string
  /** Counted before each try: what was never tried can be changed in place, the rest may have arrived. */
  tries: number
  /** Why it waits for its participant. */
  fault?: EntryFault
  pointers?: readonly string[]
}

/** What has not arrived, in the order in which it was done. */
export type Outbox = readonly OutboxItem[]

/** The entry that an act is about. */
export const entryOf = (item: Act): string | undefined =>
  item.act === 'add' || item.act === 'change'
    ? item.entry.id
    : item.act === 'take-back'
      ? item.entryId
      : undefined

/** Adds an act. States replace what was to be said before of the same thing; entries are changed where they wait. */
export function putIn(outbox: Outbox, act: Act, key: string): Outbox {
  const item: OutboxItem = { ...act, key, tries: 0 }
  switch (act.act) {
    case 'change':
      return changeIn(outbox, act.entry, item)
    case 'take-back':
      return takeBackIn(outbox, act.entryId, item)
    case 'add':
      return [...outbox, item]
    default:
      return [...outbox.filter((each) => !isSameState(each, act)), item]
  }
}

/** The first that can be sent; what waits for its participant holds up nothing. */
export const nextItem = (outbox: Outbox): OutboxItem | undefined =>
  outbox.find(({ fault }) => fault === undefined)

export const countTry = (outbox: Outbox, key: string): Outbox =>
  outbox.map((each) => (each.key === key ? { ...each, tries: each.tries + 1 } : each))

/** Draws the consequence of an answer. */
export function settle(outbox: Outbox, key: string, verdict: Verdict): Outbox {
  const item = outbox.find((each) => each.key === key)
  if (!item || verdict.is === 'kept') return outbox
  const without = outbox.filter((each) => each.key !== key)
  if (verdict.is === 'delivered') return without
  const { fault, pointers } = verdict
  // What is not there is taken back already, and of a state that came too late no text would be lost.
  if (entryOf(item) === undefined || (item.act === 'take-back' && fault === 'not-there')) return without
  return outbox.map((each) => (each.key === key ? { ...each, fault, pointers } : each))
}

/** Forgets what waits for its participant. */
export const discard = (outbox: Outbox, entryId: string): Outbox =>
  outbox.filter((each) => !(entryOf(each) === entryId && each.fault !== undefined))

/** Entries that are not with the service. */
export const countUnsent = (outbox: Outbox): number =>
  new Set(outbox.flatMap((each) => (each.act === 'add' || each.act === 'change' ? [each.entry.id] : []))).size

function changeIn(outbox: Outbox, entry: EntryOrder, item: OutboxItem): Outbox {
  const waiting = outbox.find(
    (each) =>
      (each.act === 'add' || each.act === 'change') &&
      each.entry.id === entry.id &&
      (each.tries === 0 || each.fault !== undefined),
  )
  if (!waiting) return [...outbox, item]
  return outbox.map((each) =>
    each === waiting ? ({ ...each, entry, fault: undefined, pointers: undefined } as OutboxItem) : each,
  )
}

function takeBackIn(outbox: Outbox, entryId: string, item: OutboxItem): Outbox {
  const added = outbox.find((each) => each.act === 'add' && each.entry.id === entryId)
  const rest = outbox.filter(
    (each) => !(entryOf(each) === entryId && (each.tries === 0 || each.fault !== undefined)),
  )
  // It never left, or the service has refused it.
  return added && !rest.includes(added) ? rest : [...rest, item]
}

const isSameState = (one: Act, other: Act) =>
  one.act === other.act && (one.act !== 'vote' || other.act !== 'vote' || one.roundId === other.roundId)
