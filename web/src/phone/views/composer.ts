import type { EntryKind, Exercise } from '@atlas/shared/workshops'
import type { EntryBodies } from '@atlas/shared/workshops/entries'
import type { Desk } from '../fields/desk.ts'
import { newId } from '../outbox/new-id.ts'
import { button, make } from '../page/dom.ts'
import { describeEntry } from '../room/describe-entry.ts'
import type { OwnRow } from '../room/own-entries.ts'
import type { Draft } from '../room/phone-state.ts'
import { makeEntryForm, namedOnly } from './entry-form.ts'

/** After the last key, in milliseconds, a draft is kept. */
const draftMs = 300

/**
 * The form of one kind of entry, with its button: what is sent leaves it empty for the next, what is half written is kept.
 * @param row the entry that is changed; undefined: a new one
 * @param finished after a change was sent or given up
 */
export function composer(
  desk: Desk,
  exercise: Exercise,
  kind: EntryKind,
  row: OwnRow | undefined,
  finished: () => void,
) {
  const { phone, words, announce } = desk
  let changed = row?.id ?? null
  let timer: ReturnType<typeof setTimeout> | undefined
  const entryForm = makeEntryForm(
    kind,
    desk,
    exercise.adds.includes('organisation') ? (name) => add('organisation', namedOnly(desk, name)) : undefined,
  )
  const blank = JSON.stringify(entryForm.read())
  const isBlank = () => JSON.stringify(entryForm.read()) === blank
  if (row) entryForm.write(row.body)

  function add(of: EntryKind, body: unknown): string {
    const id = newId()
    rememberNew(id, of, body)
    void phone.act({ act: 'add', entry: { id, exerciseId: exercise.id, kind: of, body: body as object } })
    return id
  }

  /** Others can be tied to it, placed and so on before the service has heard of it. */
  function rememberNew(id: string, of: EntryKind, body: unknown) {
    if (of !== 'organisation' && of !== 'missing') return
    const {
      name,
      existingId = null,
      locality,
    } = body as EntryBodies['missing'] & { existingId?: string | null }
    if (existingId === null) phone.remember([{ id, name, locality, isMissing: of === 'missing' }])
  }

  const keep = () => {
    clearTimeout(timer)
    timer = undefined
    const isNothing = isBlank() && changed === null
    const draft: Draft | null = isNothing
      ? null
      : { exercise, kind, entryId: changed, body: entryForm.read() }
    phone.keepDraft(exercise.id, draft)
    phone.change({ held: draft && exercise })
  }
  const touched = ({ target }: Event) => {
    for (const field of entryForm.fields) if (field.root.contains(target as Node)) field.blame(null)
    clearTimeout(timer)
    timer = setTimeout(keep, draftMs)
    if (phone.state().held?.id !== exercise.id && !isBlank()) phone.change({ held: exercise })
  }

  function send(event: Event) {
    event.preventDefault()
    const fault = entryForm.check()
    if (fault) return fault.focus()
    const body = entryForm.read() as EntryBodies[typeof kind]
    const entryId = changed
    if (entryId === null) add(kind, body)
    else {
      rememberNew(entryId, kind, body)
      void phone.act({
        act: 'change',
        entry: { id: entryId, exerciseId: row?.exerciseId ?? exercise.id, kind, body: body as object },
      })
    }
    announce(`${words.kinds[kind].added}: ${describeEntry(kind, body, phone.state(), words)}`)
    clear()
  }

  function clear() {
    clearTimeout(timer)
    const wasChange = changed !== null
    changed = null
    entryForm.write(JSON.parse(blank))
    phone.keepDraft(exercise.id, null)
    phone.change({ held: null })
    if (wasChange) finished()
    else if (root.isConnected) entryForm.fields[0]?.focus()
  }

  const submit = make('button', { type: 'submit', class: 'main' })
  const cancel = button(words.form.cancel, 'second', clear)
  const note = make('p', { class: 'hint' }, words.form.changing)
  const root = make(
    'form',
    { class: 'composer', novalidate: true, submit: send, input: touched, change: touched },
    make('h2', { class: 'unseen' }, words.kinds[kind].title),
    note,
    ...entryForm.parts,
    make('div', { class: 'buttons' }, submit, cancel),
  )
  const tellMode = () => {
    submit.textContent = changed === null ? words.kinds[kind].send : words.form.save
    cancel.hidden = note.hidden = changed === null
  }
  tellMode()
  if (row) keep()
  return {
    root,
    focus: () => entryForm.fields[0]?.focus(),
    restore({ entryId, body }: Draft) {
      changed = entryId
      entryForm.write(body)
      tellMode()
      phone.change({ held: exercise })
    },
    update() {
      for (const field of entryForm.fields) field.update?.()
    },
  }
}
