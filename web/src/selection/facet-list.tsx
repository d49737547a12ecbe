import type { Dataset } from '@atlas/shared/dataset'
import { fold } from '@atlas/shared/names'
import type { Facet } from '@atlas/shared/selection'
import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import classes from './facet-list.module.css'
import { chosenIn, facetOptions, withChosen } from './facet-options.ts'
import { useSelection } from './selection.tsx'
import { useFacetLabels } from './use-facet-labels.ts'

/** So many are drawn; the rest is found by typing. */
const maxDrawn = 100
const fewEnoughToRead = 12

/** The values of one facet, each with how much is behind it. */
export function FacetList({ dataset, facet }: { dataset: Dataset; facet: Facet }) {
  const { t, number } = useMessages()
  const { filter, setFilter } = useSelection()
  const { facetName, valueName } = useFacetLabels(dataset)
  const [wanted, setWanted] = useState('')
  const options = useMemo(() => facetOptions(dataset, filter, facet), [dataset, filter, facet])
  const found = options.filter(({ value }) => fold(valueName(facet, value)).includes(fold(wanted)))
  return (
    <Stack gap="xs">
      {options.length > fewEnoughToRead && (
        <TextInput
          size="xs"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          placeholder={t('selection.find')}
          aria-label={t('selection.find')}
        />
      )}
      <Checkbox.Group
        aria-label={facetName(facet)}
        value={[...chosenIn(filter, facet)]}
        onChange={(values) => setFilter(withChosen(filter, facet, values))}
      >
        <div className={classes.options}>
          {found.slice(0, maxDrawn).map(({ value, organisations }) => (
            <Checkbox
              key={value}
              value={value}
              size="xs"
              classNames={{ body: classes.option, labelWrapper: classes.wrapper, label: classes.label }}
              label={
                <>
                  {facet === 'sectors' && <Mark dataset={dataset} code={value} />}
                  <span className={classes.name}>{valueName(facet, value)}</span>
                  <span className={classes.count}>{number(organisations)}</span>
                </>
              }
            />
          ))}
        </div>
      </Checkbox.Group>
      {found.length > maxDrawn && (
        <Text size="xs" c="dimmed">
          {t('selection.typeForMore', { n: found.length - maxDrawn })}
        </Text>
      )}
    </Stack>
  )
}

function Mark({ dataset, code }: { dataset: Dataset; code: string }) {
  const position = dataset.sectors.findIndex((sector) => sector.code === code)
  return (
    <SectorMark sector={position < 0 ? undefined : position} colour={dataset.sectors[position]?.colour} />
  )
}
