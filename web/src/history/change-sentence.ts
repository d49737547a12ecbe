import type { Dataset } from '@atlas/shared/dataset'
import type { Change } from '@atlas/shared/history'
import type { Labels } from '@atlas/shared/primitives'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { type Edit, type Entry, entriesOf, mainEntry, tallyOf } from './entries.ts'
import { fieldInWords } from './field-words.ts'
import { nameOf } from './record-names.ts'
import { isPartField, valueInWords } from './value-words.ts'

/** A change told to somebody who was not there. */
export type ChangeText = {
  /** “Ada changed the influence of City Library from low to high.” */
  sentence: string
  /** The one record that it is about, as the sentence names it, where that has a page. */
  about: { organisationId: string; name: string } | null
  /** Field by field, where one sentence does not hold them. */
  edits: { field: string; before: string | null; after: string }[]
  /** What else came and went: “2 partnerships deleted”. */
  more: string[]
}

/** Tells a change in plain words. Whose account is gone has no name any more. */
export function describeChange(recorded: Change, dataset: Dataset, words: Messages): ChangeText {
  const { t } = words
  const actor = recorded.actor || t('history.former')
  const change = { ...recorded, actor }
  const entries = entriesOf(change.lines)
  if (change.action === 'organisation.merge') return describeMerge(change, entries, dataset, words)
  const main = mainEntry(change, entries)
  if (change.action === 'change.undo') return describeUndo(change, main, dataset, words)
  if (main) return { ...describeEntry(change, main, dataset, words), more: tally(change, words, [main]) }
  const sentence = t(sentences[change.action] ?? 'history.several', { actor })
  return { sentence, about: null, edits: [], more: tally(change, words) }
}

/** An undoing is named after what was undone, where that was one thing. */
function describeUndo(
  change: Change,
  main: Entry | undefined,
  dataset: Dataset,
  words: Messages,
): ChangeText {
  const { t } = words
  const { actor } = change
  const name = main && nameOf(main, dataset, words)
  return {
    sentence: name ? t('history.change.undoOf', { actor, name }) : t('history.change.undo', { actor }),
    about: main && name ? pageOf(main, name, dataset) : null,
    edits: [],
    more: tally(change, words),
  }
}

/** One organisation has become another one. Of the one that went alone, only that it did. */
function describeMerge(
  change: Change,
  entries: readonly Entry[],
  dataset: Dataset,
  words: Messages,
): ChangeText {
  const { t, label } = words
  const { actor, lines } = change
  const { languages } = dataset.alliance
  const merge = lines.find(({ table }) => table === 'organisation_merge')
  if (!merge) {
    const [gone] = entries
    const name = (gone && nameOf(gone, dataset, words)) ?? t('history.gone.organisation')
    const sentence = t('history.organisation.mergedAway', { actor, name })
    return { sentence, about: null, edits: [], more: [] }
  }
  const id = merge.subjectId
  const entry = entries.find((each) => each.noun === 'organisation' && each.id === id)
  const stays = entry ?? { noun: 'organisation', id, operation: 'update', edits: [], known: null }
  const name = nameOf(stays, dataset, words) ?? t('history.gone.organisation')
  const gone = label((merge.known?.names ?? {}) as Labels, ...languages) || t('history.gone.organisation')
  const isChanged = lines.some(({ table, rowId }) => table === 'organisation' && rowId === id)
  return {
    sentence: t('history.organisation.merge', { actor, name, gone }),
    about: pageOf(stays, name, dataset),
    edits: stays.edits.map((each) => describeEdit(each, false, dataset, words)),
    more: tally(change, words, [
      { noun: 'organisation', operation: 'delete' },
      ...(isChanged ? [{ noun: 'organisation', operation: 'update' } as const] : []),
    ]),
  }
}

/** Of what is about many records at once. */
const sentences: Record<string, MessageKey> = {
  'import.commit': 'history.import.commit',
  'finding-decision.reconcile': 'history.finding-decision.reconcile',
  'territory.hexagons': 'history.territory.hexagons',
  'addresses.place': 'history.addresses.place',
}

function describeEntry(
  { actor, action }: Pick<Change, 'actor' | 'action'>,
  entry: Entry,
  dataset: Dataset,
  words: Messages,
): Omit<ChangeText, 'more'> {
  const { t } = words
  const { noun, operation } = entry
  const name = nameOf(entry, dataset, words) ?? t(`history.gone.${noun}`)
  const about = pageOf(entry, name, dataset)
  const done = isTold(action) ? action : (`${noun}.${operation}` as const)
  const sentence = t(`history.${done}`, { actor, name })
  const [edit, ...others] = entry.edits
  if (operation === 'update' && edit && others.length === 0 && isPlain(entry, edit))
    return {
      sentence: t('history.changedOne', {
        sentence,
        field: fieldInWords(edit.field, words),
        before: valueInWords(edit.field, edit.before, dataset, words),
        after: valueInWords(edit.field, edit.after, dataset, words),
      }),
      about,
      edits: [],
    }
  return {
    sentence,
    about,
    edits: showsEdits(entry)
      ? entry.edits.map((each) => describeEdit(each, operation === 'insert', dataset, words))
      : [],
  }
}

/** Actions that say more than that a record was added or changed. */
const toldActions = ['organisation.found', 'organisation.suggested', 'organisation.confirmed'] as const

const isTold = (action: string): action is (typeof toldActions)[number] =>
  (toldActions as readonly string[]).includes(action)

/** Whether an edit can be told in one sentence, with what it was and what it is. */
const isPlain = ({ noun }: Entry, { field, before, after }: Edit) =>
  !isPartField(field) &&
  noun !== 'alliance' &&
  [before, after].every((value) => value === null || typeof value !== 'object')

/** Of an organisation that was added or deleted, its parts are on its page or gone with it. */
const showsEdits = ({ noun, operation }: Entry) =>
  operation === 'update' || (operation === 'insert' && noun !== 'organisation')

/** A page to open: an organisation that is still there. */
const pageOf = ({ noun, id }: Entry, name: string, { organisations }: Dataset) =>
  noun === 'organisation' && organisations.some((organisation) => organisation.id === id)
    ? { organisationId: id, name }
    : null

function describeEdit(edit: Edit, isFirst: boolean, dataset: Dataset, words: Messages) {
  const { field, before, after } = edit
  const inWords = (value: unknown) => valueInWords(field, value, dataset, words)
  const name = fieldInWords(field, words)
  if (!isPartField(field))
    return { field: name, before: isFirst ? null : inWords(before), after: inWords(after) }
  return {
    field: name,
    before: before === null ? null : inWords(before),
    after: after === null ? words.t('history.removed') : words.t('history.added', { name: inWords(after) }),
  }
}

/** What a change did by the numbers, without the records that its sentence is about. */
function tally(
  change: Change,
  { t }: Messages,
  named: readonly Pick<Entry, 'noun' | 'operation'>[] = [],
): string[] {
  return tallyOf(change).flatMap(({ noun, operation, count }) => {
    const more = count - named.filter((entry) => entry.noun === noun && entry.operation === operation).length
    return more > 0 ? t(`history.tally.${noun}.${operation}`, { n: more }) : []
  })
}
