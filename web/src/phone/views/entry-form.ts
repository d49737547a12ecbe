import { partnershipKinds } from '@atlas/shared/partnerships'
import type { EntryKind } from '@atlas/shared/workshops'
import type { EntryBodies } from '@atlas/shared/workshops/entries'
import { chipsField, radioField, selectField } from '../fields/choice-fields.ts'
import type { Desk } from '../fields/desk.ts'
import type { Field } from '../fields/field.ts'
import { nameField } from '../fields/name-field.ts'
import { organisationField } from '../fields/organisation-field.ts'
import { placeField } from '../fields/place-field.ts'
import { dayField, textField } from '../fields/text-field.ts'
import { make } from '../page/dom.ts'

/** What is asked for one kind of entry, read and written as the entry says it. */
export type EntryForm<Body = unknown> = {
  parts: HTMLElement[]
  read: () => Body
  write: (body: Body) => void
  /** What is missing, told at its field; undefined where it can be sent. */
  check: () => Field<never> | undefined
  fields: Field<never>[]
}

type Make<K extends EntryKind> = (desk: Desk, addNew?: (name: string) => string) => EntryForm<EntryBodies[K]>

const anyField = (field: unknown) => field as Field<never>
const fieldsOf = (...fields: unknown[]) => fields.map(anyField)

/** Tells each fault at its field; the first field that has one. */
const blame = (...faults: readonly (readonly [Field<never>, string | false])[]) => {
  for (const [field, fault] of faults) field.blame(fault || null)
  return faults.find(([, fault]) => fault)?.[0]
}

function details(summary: string, ...fields: { root: HTMLElement }[]) {
  return make('details', {}, make('summary', {}, summary), ...fields.map(({ root }) => root))
}

const organisation: Make<'organisation'> = (desk) => {
  const { words, phone } = desk
  const sectors = chipsField(words.form.sectors, () => phone.state().lists.sectors)
  const needs = chipsField(words.form.needs, () => phone.state().lists.needs)
  const place = placeField(desk, words.form.place)
  const contribution = textField(words.form.contribution, { maxLength: 1000, isLong: true })
  const more = details(words.form.more, sectors, place, needs, contribution)
  const name = nameField(desk, words.form.name, (isExisting) => {
    if (isExisting) more.open = true
  })
  return {
    parts: [name.root, more],
    fields: fieldsOf(name, sectors, place, needs, contribution),
    read: () => ({
      ...name.read(),
      ...{ sectorIds: sectors.read(), needIds: needs.read(), ...place.read() },
      contribution: contribution.read(),
    }),
    write(body) {
      name.write(body)
      sectors.write(body.sectorIds)
      needs.write(body.needIds)
      place.write(body)
      contribution.write(body.contribution)
      more.open =
        body.existingId !== null ||
        [...body.sectorIds, ...body.needIds, body.locality, body.contribution].some(Boolean)
    },
    check: () => blame([anyField(name), name.read().name === '' && words.faults.name]),
  }
}

const place: Make<'place'> = (desk, addNew) => {
  const { words } = desk
  const who = organisationField(desk, words.form.organisation, addNew)
  const where = placeField(desk, words.form.place)
  return {
    parts: [who.root, where.root],
    fields: fieldsOf(who, where),
    read: () => ({ organisationId: who.read() ?? '', ...where.read() }),
    write(body) {
      who.write(body.organisationId || null)
      where.write(body)
    },
    check: () =>
      blame(
        [anyField(who), who.read() === null && words.faults.organisation],
        [anyField(where), where.read().locality === null && words.faults.place],
      ),
  }
}

const tie: Make<'tie'> = (desk, addNew) => {
  const { words } = desk
  const from = organisationField(desk, words.form.first, addNew)
  const to = organisationField(desk, words.form.second, addNew)
  const kinds = partnershipKinds.map((id) => ({ id, name: words.ties[id] }))
  const kind = radioField(words.form.tieKind, kinds)
  return {
    parts: [from.root, to.root, kind.root],
    fields: fieldsOf(from, to, kind),
    read: () => ({ fromId: from.read() ?? '', toId: to.read() ?? '', kind: kind.read() as 'other' }),
    write(body) {
      from.write(body.fromId || null)
      to.write(body.toId || null)
      kind.write(body.kind)
    },
    check: () =>
      blame(
        [anyField(from), from.read() === null && words.faults.both],
        [
          anyField(to),
          to.read() === null ? words.faults.both : to.read() === from.read() && words.faults.same,
        ],
        [anyField(kind), kind.read() === null && words.faults.kind],
      ),
  }
}

const need: Make<'need'> = (desk, addNew) => {
  const { words, phone } = desk
  const who = organisationField(desk, words.form.organisation, addNew)
  const needs = chipsField(words.form.mustNeed, () => phone.state().lists.needs)
  return {
    parts: [who.root, needs.root],
    fields: fieldsOf(who, needs),
    read: () => ({ organisationId: who.read() ?? '', needIds: needs.read() }),
    write(body) {
      who.write(body.organisationId || null)
      needs.write(body.needIds)
    },
    check: () =>
      blame(
        [anyField(who), who.read() === null && words.faults.organisation],
        [anyField(needs), needs.read().length === 0 && words.faults.needs],
      ),
  }
}

const survey: Make<'survey'> = ({ words, phone }) => {
  const sector = selectField(words.form.sector, words.form.everySector, () => phone.state().lists.sectors)
  const territory = selectField(
    ...([words.form.territory, words.form.wholeRegion, () => phone.state().lists.territories] as const),
  )
  const locality = textField(words.form.locality, { maxLength: 200 })
  return {
    parts: [sector.root, territory.root, locality.root],
    fields: fieldsOf(sector, territory, locality),
    read: () => ({
      sectorId: sector.read(),
      territoryId: territory.read(),
      locality: locality.read() || null,
    }),
    write(body) {
      sector.write(body.sectorId)
      territory.write(body.territoryId)
      locality.write(body.locality ?? '')
    },
    check: () => undefined,
  }
}

const missing: Make<'missing'> = (desk) => {
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

const commitment: Make<'commitment'> = (desk) => {
  const { words, say } = desk
  const optional = (label: string) => words.form.optional(label, say)
  const title = textField(words.form.commitment, { maxLength: 300 })
  const whom = organisationField(desk, optional(words.form.approached))
  const responsible = textField(optional(words.form.responsible), { maxLength: 200 })
  const dueOn = dayField(optional(words.form.dueOn))
  return {
    parts: [title.root, whom.root, responsible.root, dueOn.root],
    fields: fieldsOf(title, whom, responsible, dueOn),
    read: () => ({
      ...{ title: title.read(), organisationId: whom.read(), responsibleId: null },
      ...{ responsible: responsible.read(), dueOn: dueOn.read() },
    }),
    write(body) {
      title.write(body.title)
      whom.write(body.organisationId)
      responsible.write(body.responsible)
      dueOn.write(body.dueOn)
    },
    check: () => blame([anyField(title), title.read() === '' && words.faults.title]),
  }
}

const makers: { [K in EntryKind]: Make<K> } = {
  ...{ organisation, place, tie, need, survey, missing, commitment },
}

export const makeEntryForm = (kind: EntryKind, desk: Desk, addNew?: (name: string) => string): EntryForm =>
  makers[kind](desk, addNew) as EntryForm
