import { chipsField } from '../fields/choice-fields.ts'
import { nameField } from '../fields/name-field.ts'
import { placeField } from '../fields/place-field.ts'
import { textField } from '../fields/text-field.ts'
import { anyField, blame, details, fieldsOf, type Make } from './form-parts.ts'

/** An organisation that is there. */
export const organisationForm: Make<'organisation'> = (desk) => {
  const { words, phone } = desk
  const sectors = chipsField(words.form.sectors, () => phone.state().lists.sectors)
  const needs = chipsField(words.form.needs, () => phone.state().lists.needs)
  const place = placeField(desk, words.form.place)
  const couldOffer = textField(words.form.howToHelp, { maxLength: 1000, isLong: true })
  const more = details(words.form.more, sectors, place, needs, couldOffer)
  const name = nameField(desk, words.form.name, (isExisting) => {
    if (isExisting) more.open = true
  })
  return {
    parts: [name.root, more],
    fields: fieldsOf(name, sectors, place, needs, couldOffer),
    read: () => ({
      ...name.read(),
      ...{ sectorIds: sectors.read(), needIds: needs.read(), ...place.read() },
      couldOffer: couldOffer.read(),
    }),
    write(body) {
      name.write(body)
      sectors.write(body.sectorIds)
      needs.write(body.needIds)
      place.write(body)
      couldOffer.write(body.couldOffer)
      more.open =
        body.existingId !== null ||
        [...body.sectorIds, ...body.needIds, body.locality, body.couldOffer].some(Boolean)
    },
    check: () => blame([anyField(name), name.read().name === '' && words.faults.name]),
  }
}

/** Who should be there and is not. */
export const missingForm: Make<'missing'> = (desk) => {
  const { words, say, phone } = desk
  const name = textField(words.form.missingName, { maxLength: 300 })
  const sectors = chipsField(words.form.sectors, () => phone.state().lists.sectors)
  const where = placeField(desk, words.form.place)
  const why = textField(words.form.optional(words.form.why, say), { maxLength: 1000, isLong: true })
  const more = details(words.form.more, sectors, where)
  return {
    parts: [name.root, why.root, more],
    fields: fieldsOf(name, why, sectors, where),
    read: () => ({ name: name.read(), sectorIds: sectors.read(), ...where.read(), why: why.read() }),
    write(body) {
      name.write(body.name)
      sectors.write(body.sectorIds)
      where.write(body)
      why.write(body.why)
      more.open = body.sectorIds.length > 0 || body.locality !== null
    },
    check: () => blame([anyField(name), name.read() === '' && words.faults.name]),
  }
}
