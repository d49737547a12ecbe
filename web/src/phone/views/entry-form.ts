import type { EntryKind } from '@atlas/shared/workshops'
import type { Desk } from '../fields/desk.ts'
import type { EntryForm, Make } from './form-parts.ts'
import { commitmentForm, needForm, placeForm, surveyForm, tieForm } from './linked-forms.ts'
import { missingForm, organisationForm } from './named-forms.ts'

const makers: { [K in EntryKind]: Make<K> } = {
  organisation: organisationForm,
  place: placeForm,
  tie: tieForm,
  need: needForm,
  survey: surveyForm,
  missing: missingForm,
  commitment: commitmentForm,
}

export const makeEntryForm = (kind: EntryKind, desk: Desk, addNew?: (name: string) => string): EntryForm =>
  makers[kind](desk, addNew) as EntryForm

/** An organisation of which nothing is said but its name. */
export const namedOnly = (desk: Desk, name: string): unknown => ({
  ...(makeEntryForm('organisation', desk).read() as object),
  name,
})
