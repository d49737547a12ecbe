import { fill, freshId, make } from '../page/dom.ts'
import { asGroup, type Field, withLabel } from './field.ts'

type Choice = { id: string; name: string }
type Choices = () => readonly Choice[]

const chip = (type: 'checkbox' | 'radio', name: string, { id, name: text }: Choice) =>
  make('label', { class: 'chip' }, make('input', { type, name, value: id }), make('span', {}, text))

const inputsIn = (element: Element) => [...element.querySelectorAll('input')]

/** Any number of a list, all in sight. Without a list there is nothing to see. */
export function chipsField(label: string, choices: Choices): Field<string[]> {
  const chips = make('div', { class: 'chips' })
  const { root, blame } = asGroup(label, chips)
  let shown: readonly Choice[] | undefined
  let chosen: string[] = []
  const field: Field<string[]> = {
    ...{ root, blame },
    read: () => chosen,
    write(ids) {
      chosen = ids
      for (const input of inputsIn(chips)) input.checked = ids.includes(input.value)
    },
    focus: () => inputsIn(chips)[0]?.focus(),
    update() {
      const list = choices()
      root.hidden = list.length === 0
      if (list === shown) return
      shown = list
      fill(chips, ...list.map((each) => chip('checkbox', '', each)))
      field.write(chosen)
    },
  }
  chips.addEventListener('change', () => {
    chosen = inputsIn(chips).flatMap((input) => (input.checked ? [input.value] : []))
  })
  field.update?.()
  return field
}

/** One of a few. */
export function radioField<T extends string>(
  label: string,
  choices: readonly { id: T; name: string }[],
): Field<T | null> {
  const name = freshId()
  const chips = make('div', { class: 'chips' }, ...choices.map((each) => chip('radio', name, each)))
  const { root, blame } = asGroup(label, chips)
  return {
    ...{ root, blame },
    read: () => (inputsIn(chips).find(({ checked }) => checked)?.value as T | undefined) ?? null,
    write(value) {
      for (const input of inputsIn(chips)) input.checked = input.value === value
    },
    focus: () => inputsIn(chips)[0]?.focus(),
  }
}

/** One of a list, or what stands for all of it. */
export function selectField(label: string, all: string, choices: Choices): Field<string | null> {
  const select = make('select')
  const { root, blame } = withLabel(label, select)
  let shown: readonly Choice[] | undefined
  let chosen: string | null = null
  const field: Field<string | null> = {
    ...{ root, blame },
    read: () => chosen,
    write(value) {
      chosen = value
      select.value = value ?? ''
    },
    focus: () => select.focus(),
    update() {
      const list = choices()
      if (list === shown) return
      shown = list
      const option = ({ id, name }: Choice) => make('option', { value: id }, name)
      fill(select, option({ id: '', name: all }), ...list.map(option))
      field.write(chosen)
    },
  }
  select.addEventListener('change', () => {
    chosen = select.value || null
  })
  field.update?.()
  return field
}
