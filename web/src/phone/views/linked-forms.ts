import { partnershipKinds } from '@atlas/shared/partnerships'
import { chipsField, radioField, selectField } from '../fields/choice-fields.ts'
import { organisationField } from '../fields/organisation-field.ts'
import { placeField } from '../fields/place-field.ts'
import { dayField, textField } from '../fields/text-field.ts'
import { anyField, blame, fieldsOf, type Make } from './form-parts.ts'

export const placeForm: Make<'place'> = (desk, addNew) => {
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

export const tieForm: Make<'tie'> = (desk, addNew) => {
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

export const needForm: Make<'need'> = (desk, addNew) => {
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

export const surveyForm: Make<'survey'> = ({ words, phone }) => {
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

export const commitmentForm: Make<'commitment'> = (desk) => {
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
