import type { Dataset } from '@atlas/shared/dataset'
import type { OrganisationFieldKey } from '@atlas/shared/organisation-fields'
import type { DraftForm } from './use-draft-form.ts'

export type FieldControlProps = {
  form: DraftForm
  dataset: Dataset
  /** Of the record that is changed. */
  ownId?: string
  field: OrganisationFieldKey
}
