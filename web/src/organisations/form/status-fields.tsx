import type { Dataset } from '@atlas/shared/dataset'
import { useMessages } from '../../i18n/use-messages.ts'
import { FormPart } from './form-part.tsx'
import { PartFields } from './part-fields.tsx'
import type { DraftForm } from './use-draft-form.ts'

/** Status, when it was last confirmed, and what it could bring. */
export function StatusFields({ form, dataset }: { form: DraftForm; dataset: Dataset }) {
  const { t } = useMessages()
  return (
    <FormPart legend={t('organisations.status')}>
      <PartFields part="status" form={form} dataset={dataset} />
    </FormPart>
  )
}
