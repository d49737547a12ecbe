import type { Dataset } from '@atlas/shared/dataset'
import type { Change } from '@atlas/shared/history'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { fieldInWords, isPart, isPlain, valueInWords } from './edit-words.ts'
import { type Entry, entriesOf, mainEntry, tallyOf } from './entries.ts'
import { nameOf } from './record-names.ts'

/** A change told to somebody who was not there. */
export type Told = {
  /** “Ada changed the influence of City Library from low to high.” */
  sentence: string
  /** The one record that it is about, as the sentence names it, where that has a page. */
  about: { organisationId: string; name: string } | null
  /** Field by field, where one sentence does not hold them. */
  edits: { field: string; before: string | null; after: string }[]
  /** What else came and went: “2 partnerships deleted”. */
  more: string[]
}

/** Tells a change in plain words. */
export function tell(change: Change, dataset: Dataset, words: Messages): Told {
  const { t } = words
  const { actor } = change
  const entries = entriesOf(change.lines)
  const main = change.action === 'change.undo' ? undefined : mainEntry(change, entries)
  if (main) return { ...tellEntry(actor, main, dataset, words), more: tally(change, words, main) }
  const sentence = t(sentences[change.action] ?? 'history.several', { actor })
  return { sentence, about: null, edits: [], more: tally(change, words) }
}

/** Of what is about many records at once. */
const sentences: Record<string, MessageKey> = {
  'import.commit': 'history.import.commit',
  'change.undo': 'history.change.undo',
  'gap-decision.settle': 'history.gap-decision.settle',
  'territory.hexagons': 'history.territory.hexagons',
}

function tellEntry(actor: string, entry: Entry, dataset: Dataset, words: Messages): Omit<Told, 'more'> {
  const { t } = words
  const { noun, operation } = entry
  const name = nameOf(entry, dataset, words) ?? t(`history.gone.${noun}`)
  const about = pageOf(entry, name, dataset)
  const [edit, ...others] = entry.edits
  if (operation === 'update' && edit && others.length === 0 && isPlain(noun, edit))
    return {
      sentence: t('history.changedOne', {
        actor,
        name,
        field: fieldInWords(edit.field, words),
        before: valueInWords(edit.field, edit.before, dataset, words),
        after: valueInWords(edit.field, edit.after, dataset, words),
      }),
      about,
      edits: [],
    }
  return {
    sentence: t(`history.${noun}.${operation}`, { actor, name }),
    about,
    edits: operation === 'update' ? entry.edits.map((each) => tellEdit(each, dataset, words)) : [],
  }
}

/** A page to open: an organisation that is still there. */
const pageOf = ({ noun, id }: Entry, name: string, { organisations }: Dataset) =>
  noun === 'organisation' && organisations.some((organisation) => organisation.id === id)
    ? { organisationId: id, name }
    : null

function tellEdit(edit: Entry['edits'][number], dataset: Dataset, words: Messages) {
  const { field, before, after } = edit
  const inWords = (value: unknown) => valueInWords(field, value, dataset, words)
  if (!isPart(edit))
    return { field: fieldInWords(field, words), before: inWords(before), after: inWords(after) }
  return {
    field: fieldInWords(field, words),
    before: before === null ? null : inWords(before),
    // History does not keep what was inserted: it stands in the record.
    after: after === null ? words.t('history.removed') : words.t('history.added'),
  }
}

/** What a change did by the numbers, without the record that its sentence is about. */
function tally(change: Change, { t }: Messages, told?: Entry): string[] {
  return tallyOf(change).flatMap(({ noun, operation, count }) => {
    const more = told?.noun === noun && told.operation === operation ? count - 1 : count
    return more > 0 ? t(`history.tally.${noun}.${operation}`, { n: more }) : []
  })
}
