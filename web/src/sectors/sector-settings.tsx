import type { Dataset } from '@atlas/shared/dataset'
import { type Sector, SectorCreate, SectorUpdate } from '@atlas/shared/sectors'
import { sectorTemplates } from '@atlas/shared/templates/sectors'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import type { EntryList } from '../lists/entry-list.ts'
import { ListSettings } from '../lists/list-settings.tsx'
import { numberField } from '../lists/number-field.tsx'
import { useReachColumn } from '../lists/use-reach-column.ts'
import { usedBy } from '../lists/used-by.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { TemplateButton } from '../templates/template-button.tsx'
import { colourField } from './colour-field.tsx'

const sectors: EntryList<Sector> = {
  name: 'sectors',
  one: 'organisations.sector',
  used: 'organisations.many',
  create: SectorCreate,
  update: SectorUpdate,
  fields: [
    colourField,
    numberField({
      name: 'expectedMinimum',
      label: 'lists.expected',
      hint: 'sectors.expectedMinimum.hint',
    }),
    numberField({
      name: 'expectedPerInhabitants',
      label: 'sectors.perInhabitants',
      hint: 'sectors.perInhabitants.hint',
    }),
    numberField({
      name: 'reachMetres',
      unit: 'kilometres',
      label: 'lists.reach.kilometres',
      hint: 'sectors.reach.hint',
    }),
  ],
}

/** The fields of work that an alliance divides its organisations into, in their order. */
export function SectorSettings({ dataset }: { dataset: Dataset }) {
  const { t, number } = useMessages()
  const reach = useReachColumn(dataset)
  const members = useMemo(() => usedBy(dataset, 'sectors'), [dataset])
  return (
    <ListSettings
      dataset={dataset}
      list={sectors}
      mark={({ colour }, at) => <SectorMark sector={at} colour={colour} size={18} />}
      columns={[
        {
          heading: t('lists.expected'),
          cell: ({ expectedMinimum, expectedPerInhabitants }) =>
            expectedPerInhabitants === null
              ? number(expectedMinimum ?? 1)
              : t('sectors.expected', { n: expectedMinimum ?? 1, share: expectedPerInhabitants }),
        },
        reach,
      ]}
      usedBy={members}
      start={(existing) => (
        <TemplateButton
          slug={dataset.alliance.slug}
          collection="sectors"
          templates={sectorTemplates}
          existing={existing}
        />
      )}
    />
  )
}
