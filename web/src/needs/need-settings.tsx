import type { Dataset } from '@atlas/shared/dataset'
import { type Need, NeedCreate, NeedUpdate } from '@atlas/shared/needs'
import { needTemplates } from '@atlas/shared/templates/needs'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import type { EntryList } from '../lists/entry-list.ts'
import { ListSettings } from '../lists/list-settings.tsx'
import { numberField } from '../lists/number-field.tsx'
import { useReachColumn } from '../lists/use-reach-column.ts'
import { usedBy } from '../lists/used-by.ts'
import { TemplateButton } from '../templates/template-button.tsx'

const needs: EntryList<Need> = {
  name: 'needs',
  one: 'needs.one',
  used: 'needs.servedBy',
  create: NeedCreate,
  update: NeedUpdate,
  fields: [
    numberField({ name: 'expectedMinimum', label: 'lists.expected', hint: 'needs.expected.hint' }),
    numberField({
      name: 'reachMetres',
      unit: 'kilometres',
      label: 'lists.reach.kilometres',
      hint: 'needs.reach.hint',
    }),
  ],
}

/** What an alliance's beneficiaries need. */
export function NeedSettings({ dataset }: { dataset: Dataset }) {
  const { t, number } = useMessages()
  const reach = useReachColumn(dataset)
  const serving = useMemo(() => usedBy(dataset, 'needs'), [dataset])
  return (
    <ListSettings
      dataset={dataset}
      list={needs}
      columns={[
        {
          heading: t('lists.expected'),
          numeric: true,
          cell: ({ expectedMinimum }) => number(expectedMinimum ?? 2),
        },
        reach,
      ]}
      usedBy={serving}
      start={(existing) => (
        <TemplateButton
          slug={dataset.alliance.slug}
          collection="needs"
          templates={needTemplates}
          existing={existing}
        />
      )}
    />
  )
}
