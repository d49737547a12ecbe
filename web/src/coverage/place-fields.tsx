import type { Dataset } from '@atlas/shared/dataset'
import { Autocomplete, SegmentedControl, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

type Props<Area extends string> = {
  dataset: Dataset
  /** What may be chosen; territories are offered where there are any. */
  areas: readonly Area[]
  area: Area
  /** What a form gives the input of a field. */
  inputProps: (field: 'area' | 'territoryId' | 'locality') => object
}

/** Asks where: the whole region, one of its territories, or a locality by its name. */
export function PlaceFields<Area extends 'region' | 'territory' | 'locality'>({
  dataset,
  areas,
  area,
  inputProps,
}: Props<Area>) {
  const { t, label } = useMessages()
  const { territories, organisations, alliance } = dataset
  const localities = useMemo(
    () => [
      ...new Set(
        organisations.flatMap(({ locations }) => locations.flatMap(({ locality }) => locality || [])),
      ),
    ],
    [organisations],
  )
  const offered = areas.filter((each) => each !== 'territory' || territories.length > 0)
  return (
    <>
      {offered.length > 1 && (
        <SegmentedControl
          {...inputProps('area')}
          aria-label={t('surveys.where')}
          data={offered.map((each) => ({ value: each, label: t(`surveys.area.${each}`) }))}
        />
      )}
      {area === 'territory' && (
        <Select
          {...inputProps('territoryId')}
          label={t('organisations.territory')}
          data={territories.map(({ id, labels }) => ({
            value: id,
            label: label(labels, ...alliance.languages),
          }))}
          searchable
          required
        />
      )}
      {area === 'locality' && (
        <Autocomplete
          {...inputProps('locality')}
          label={t('organisations.locality')}
          data={localities}
          limit={20}
          required
        />
      )}
    </>
  )
}
