import type { Dataset } from '@atlas/shared/dataset'
import { engagementLevels, influences } from '@atlas/shared/organisations'
import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { CriteriaFields } from './criteria-fields.tsx'
import { FormPart } from './form-part.tsx'
import type { DraftForm } from './use-draft-form.ts'

/** Opinions about the organisation, for the alliance's own eyes. */
export function JudgementsFields({ form, dataset }: { form: DraftForm; dataset: Dataset }) {
  const { t } = useMessages()
  const { influence, engagementLevel } = form.values
  const notRecorded = { value: '', label: t('organisations.notRecorded') }
  return (
    <FormPart legend={t('organisations.judgements')} text={t('organisations.judgements.private')} apart>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('organisations.influence')}
          data={[
            notRecorded,
            ...influences.map((value) => ({ value, label: t(`organisations.influence.${value}`) })),
          ]}
          value={influence ?? ''}
          onChange={({ currentTarget }) =>
            form.setFieldValue('influence', oneOf(influences, currentTarget.value))
          }
          data-path="influence"
        />
        <NativeSelect
          label={t('organisations.engagement')}
          data={[
            notRecorded,
            ...engagementLevels.map((value) => ({ value, label: t(`organisations.engagement.${value}`) })),
          ]}
          value={engagementLevel ?? ''}
          onChange={({ currentTarget }) =>
            form.setFieldValue('engagementLevel', oneOf(engagementLevels, currentTarget.value))
          }
          data-path="engagementLevel"
        />
      </SimpleGrid>
      {(['interests', 'engagementStrategy'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`organisations.${field}`)}
          autosize
          minRows={2}
          maxRows={12}
          {...form.getInputProps(field)}
          data-path={field}
        />
      ))}
      <CriteriaFields form={form} dataset={dataset} />
    </FormPart>
  )
}

/** The one of a few words that a list gives; null for its empty line. */
const oneOf = <T extends string>(values: readonly T[], value: string): T | null =>
  values.find((each) => each === value) ?? null
