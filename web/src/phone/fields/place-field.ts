import type { Position } from '@atlas/shared/primitives'
import type { RoomPlace } from '@atlas/shared/workshops/room'
import { make, setText } from '../page/dom.ts'
import type { Desk } from './desk.ts'
import { type Field, withLabel } from './field.ts'
import { offersFor } from './offers.ts'

export type Where = { locality: string | null; position: Position | null }

/** A town or quarter: chosen from a list, which puts it on the map, or only named. */
export function placeField({ phone, words, say }: Desk, label: string): Field<Where> {
  const input = make('input', { type: 'text', maxlength: 200, autocomplete: 'off' })
  const told = make('p', { class: 'hint', role: 'status' })
  let position: Position | null = null

  const offer = (place: RoomPlace) => ({
    text: place.name,
    more: place.region,
    choose() {
      field.write({ locality: place.name, position: place.position })
      root.dispatchEvent(new Event('input', { bubbles: true }))
      input.focus()
    },
  })
  const offers = offersFor({
    input,
    known: (text) => (text.length > 1 ? [] : undefined),
    find: async (text) => (await phone.searchPlaces(text))?.map(offer) ?? null,
    found: (count) => words.form.found(count, say),
  })
  input.addEventListener('input', () => {
    position = null
    setText(told, '')
  })
  input.addEventListener('change', () =>
    setText(told, position || !input.value.trim() ? '' : words.form.placeFree(input.value.trim(), say)),
  )
  const { root, blame } = withLabel(label, input, { hint: words.form.placeHint, after: [offers.root, told] })
  const field: Field<Where> = {
    ...{ root, blame },
    read: () => ({ locality: input.value.trim() || null, position }),
    write(where) {
      input.value = where.locality ?? ''
      position = where.position
      setText(told, '')
      offers.close()
    },
    focus: () => input.focus(),
  }
  return field
}
