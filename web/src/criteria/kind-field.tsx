import { type Criterion, type CriterionKind, criterionKinds } from '@atlas/shared/criteria'
import { NativeSelect, Text } from '@mantine/core'
import type { EntryField } from '../lists/entry-list.ts'

/** Asks how a question is answered: once, because answers already given would lose their meaning. */
export const kindField: EntryField<Criterion, CriterionKind> = {
  name: 'kind',
  typed: (criterion) => criterion?.kind ?? 'yes-no',
  sent: (kind, { isNew }) => (isNew ? kind : undefined),
  asked: ({ form, isNew }, { t }) =>
    isNew ? (
      <NativeSelect
        {...form.getInputProps('kind')}
        label={t('criteria.kind')}
        description={t('criteria.kind.hint')}
        data={criterionKinds.map((kind) => ({ value: kind, label: t(`criteria.kind.${kind}`) }))}
      />
    ) : (
      <Text size="sm">
        {t('criteria.kind')}
        {t('lists.colon')}
        {t(`criteria.kind.${form.values.kind as CriterionKind}`)}
      </Text>
    ),
}
