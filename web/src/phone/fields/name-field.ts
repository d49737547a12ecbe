import type { RoomOrganisation } from '@atlas/shared/workshops/room'
import { fill, make } from '../page/dom.ts'
import { mergeFound, searchKnown } from '../room/organisation-search.ts'
import type { Desk } from './desk.ts'
import { type Field, withLabel } from './field.ts'
import { offersFor } from './offers.ts'

/** So many letters before anything is offered. */
const minLetters = 2

export type NameOrExisting = { name: string; existingId: string | null }

/**
 * The name of an organisation. What is there already is offered while it is typed: who means it adds what they know.
 * @param tellExisting hears whether one is meant that is there
 */
export function nameField(
  { phone, words, say }: Desk,
  label: string,
  tellExisting: (isExisting: boolean) => void,
): Field<NameOrExisting> {
  const input = make('input', { type: 'text', maxlength: 300, autocomplete: 'off', enterkeyhint: 'done' })
  const told = make('p', { class: 'known', role: 'status' })
  let existing: { id: string; name: string } | null = null

  const mean = (organisation: typeof existing) => {
    existing = organisation
    fill(told, organisation && words.form.knownChosen)
    tellExisting(organisation !== null)
  }
  const offer = (each: RoomOrganisation) => ({
    text: each.name,
    more: each.isMissing ? words.form.looking : (each.locality ?? undefined),
    choose() {
      phone.remember([each])
      field.write({ name: each.name, existingId: each.id })
      root.dispatchEvent(new Event('input', { bubbles: true }))
      input.focus()
    },
  })
  const offersOf = (text: string, found: readonly RoomOrganisation[]) =>
    mergeFound(found, searchKnown(phone.state().organisations, text)).map(offer)
  const offers = offersFor({
    ...{ input, title: words.form.known },
    known: (text) => (text.length < minLetters ? undefined : offersOf(text, [])),
    async find(text) {
      const found = await phone.searchOrganisations(text)
      return found && offersOf(text, found)
    },
    found: (count) => words.form.found(count, say),
  })
  input.addEventListener('input', () => {
    if (existing && input.value.trim() !== existing.name) mean(null)
  })
  const { root, blame } = withLabel(label, input, { after: [told, offers.root] })
  const field: Field<NameOrExisting> = {
    ...{ root, blame },
    read: () => ({ name: input.value.trim(), existingId: existing?.id ?? null }),
    write({ name, existingId }) {
      input.value = name
      offers.close()
      mean(existingId === null ? null : { id: existingId, name })
    },
    focus: () => input.focus(),
  }
  return field
}
