import type { RoomOrganisation } from '@atlas/shared/workshops/room'
import { button, fill, make } from '../page/dom.ts'
import { hasName, mergeFound, searchKnown } from '../room/organisation-search.ts'
import type { Desk } from './desk.ts'
import { type Field, withLabel } from './field.ts'
import { type Offer, offersFor } from './offers.ts'

/**
 * One organisation: of the base, or one that was named in this room.
 * @param addNew puts a new one in and returns its id, where the exercise takes organisations
 */
export function organisationField(
  desk: Desk,
  label: string,
  addNew?: (name: string) => string,
): Field<string | null> {
  const { phone, words, say } = desk
  const input = make('input', { type: 'text', maxlength: 300, autocomplete: 'off' })
  const chosen = make('div', { class: 'chosen', hidden: true })
  let value: string | null = null

  const choose = (id: string) => {
    field.write(id)
    root.dispatchEvent(new Event('input', { bubbles: true }))
    chosen.querySelector('button')?.focus()
  }
  const offer = (each: RoomOrganisation): Offer => ({
    text: each.name,
    more: each.isMissing ? words.form.looking : (each.locality ?? undefined),
    choose() {
      phone.remember([each])
      choose(each.id)
    },
  })
  const offersOf = (text: string, found: readonly RoomOrganisation[]): Offer[] => {
    const all = mergeFound(found, searchKnown(phone.state().organisations, text))
    const isNew = addNew && text !== '' && !hasName(all, text)
    return [
      ...all.map(offer),
      ...(isNew
        ? [{ text: words.form.addNew(text, say), kind: 'new', choose: () => choose(addNew(text)) }]
        : []),
    ]
  }
  const offers = offersFor({
    input,
    known: (text) => offersOf(text, []),
    async find(text) {
      const found = await phone.searchOrganisations(text)
      return found && offersOf(text, found)
    },
    found: (count) => words.form.found(count, say),
  })
  // Not where the focus comes by itself, after something was sent.
  input.addEventListener('click', () => offers.look())
  const { root, blame } = withLabel(label, input, { after: [chosen, offers.root] })

  const field: Field<string | null> = {
    ...{ root, blame },
    read: () => value,
    write(id) {
      value = id
      const name =
        (id && phone.state().organisations[id]?.name) || (id ? words.own.nameless.organisation : '')
      input.hidden = id !== null
      chosen.hidden = id === null
      input.value = ''
      offers.close()
      const clear = () => {
        field.write(null)
        root.dispatchEvent(new Event('input', { bubbles: true }))
        input.focus()
      }
      fill(
        chosen,
        id && make('span', {}, name),
        id && button('×', 'clear', clear, { 'aria-label': words.form.change(name, say) }),
      )
      blame(null)
    },
    focus: () => (value === null ? input : chosen.querySelector('button'))?.focus(),
  }
  return field
}
