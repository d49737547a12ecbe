import { freshId, make, setAttribute, setText } from '../page/dom.ts'

/** A part of a form: what is chosen or typed in it, as an entry says it. */
export type Field<T> = {
  root: HTMLElement
  read: () => T
  write: (value: T) => void
  /** Tells what is wrong with it; null: nothing. */
  blame: (fault: string | null) => void
  focus: () => void
  /** Lists and names may have come meanwhile. */
  update?: () => void
}

/** A label, a hint, the place where a fault is told, and the field itself, which is described by them. */
export function withLabel(
  label: string,
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  { hint, after = [] }: { hint?: string; after?: readonly Node[] } = {},
): { root: HTMLElement; blame: (fault: string | null) => void } {
  input.id = freshId()
  const hinted = hint ? make('p', { class: 'hint', id: freshId() }, hint) : null
  const fault = make('p', { class: 'fault', id: freshId() })
  const root = make(
    'div',
    { class: 'field' },
    make('label', { for: input.id }, label),
    hinted,
    input,
    fault,
    ...after,
  )
  const describe = (isFaulty: boolean) =>
    setAttribute(
      input,
      'aria-describedby',
      [hinted?.id, isFaulty && fault.id].filter(Boolean).join(' ') || null,
    )
  describe(false)
  return {
    root,
    blame(text) {
      setText(fault, text ?? '')
      setAttribute(input, 'aria-invalid', text ? 'true' : null)
      describe(text !== null)
    },
  }
}

/** The same for several inputs that answer one question. */
export function asGroup(
  label: string,
  ...children: Node[]
): { root: HTMLElement; blame: (fault: string | null) => void } {
  const fault = make('p', { class: 'fault', id: freshId() })
  const root = make(
    'fieldset',
    { class: 'field', 'aria-describedby': fault.id },
    make('legend', {}, label),
    fault,
    ...children,
  )
  return { root, blame: (text) => setText(fault, text ?? '') }
}
