import type { Dataset } from '@atlas/shared/dataset'
import { useMessages } from '../../i18n/use-messages.ts'
import { CriteriaFields } from './criteria-fields.tsx'
import { FormPart } from './form-part.tsx'
import { PartFields } from './part-fields.tsx'
import type { DraftForm } from './use-draft-form.ts'

/** Opinions about the organisation, for the alliance's own eyes. */
export function JudgementsFields({ form, dataset }: { form: DraftForm; dataset: Dataset }) {
  const { t } = useMessages()
  return (
    <FormPart legend={t('organisations.judgements')} text={t('organisations.judgements.private')} apart>
      <PartFields part="judgements" form={form} dataset={dataset} />
      <CriteriaFields form={form} dataset={dataset} />
    </FormPart>
  )
}
