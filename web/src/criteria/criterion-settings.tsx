import { type Criterion, CriterionCreate, CriterionUpdate } from '@atlas/shared/criteria'
import type { Dataset } from '@atlas/shared/dataset'
import { useMessages } from '../i18n/use-messages.ts'
import type { EntryList } from '../lists/entry-list.ts'
import { ListSettings } from '../lists/list-settings.tsx'
import { choicesField } from './choices-field.tsx'
import { kindField } from './kind-field.tsx'

const criteria: EntryList<Criterion> = {
  name: 'criteria',
  one: 'criteria.question',
  label: 'criteria.question',
  used: 'criteria.answered',
  create: CriterionCreate,
  update: CriterionUpdate,
  fields: [kindField, choicesField],
}

/** What an alliance asks of every organisation besides what is asked everywhere. */
export function CriterionSettings({ dataset }: { dataset: Dataset }) {
  const { t, label, list } = useMessages()
  const { languages } = dataset.alliance
  return (
    <ListSettings
      dataset={dataset}
      list={criteria}
      columns={[
        {
          heading: t('criteria.kind'),
          cell: ({ kind, choices }) =>
            kind === 'choice'
              ? list(choices.map(({ labels }) => label(labels, ...languages)))
              : t(`criteria.kind.${kind}`),
        },
      ]}
      usedBy={({ id }) => dataset.organisations.filter((each) => id in each.criteria).length}
    />
  )
}
