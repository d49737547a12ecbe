import type { Dataset } from '@atlas/shared/dataset'
import { type Bounds, boundsOf } from '@atlas/shared/geodesy/bounds'
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { newKey } from '../../service/new-key.ts'
import { FormPart } from './form-part.tsx'
import { LocationCard } from './location-card.tsx'
import { emptyLocation } from './location-draft.ts'
import type { DraftForm } from './use-draft-form.ts'

type Props = { form: DraftForm; dataset: Dataset }

/** Where the organisation is: any number of places. */
export function LocationsFields({ form, dataset }: Props) {
  const { t } = useMessages()
  const region = useMemo(() => regionOf(dataset), [dataset])
  const { locations } = form.values
  return (
    <FormPart legend={t('organisations.places')} text={t('organisations.form.places.text')}>
      {locations.length === 0 && <Text c="dimmed">{t('organisations.form.places.none')}</Text>}
      {locations.map((location, position) => (
        <LocationCard
          key={location.key}
          form={form}
          position={position}
          slug={dataset.alliance.slug}
          homeCountry={dataset.alliance.country}
          region={region}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            form.insertListItem('locations', {
              ...emptyLocation(newKey()),
              country: dataset.alliance.country,
            })
          }
        >
          {t('organisations.form.places.add')}
        </Button>
      </div>
    </FormPart>
  )
}

/** About 100 km: places this far outside of all others are still taken for meant. */
const margin = 1

/** Where the alliance works: its boundary, or else around all that is placed. */
function regionOf({ alliance, organisations }: Dataset): Bounds | null {
  const corners = alliance.boundary?.coordinates.flat(2)
  const points = organisations.flatMap(({ locations }) =>
    locations.flatMap(({ point }) => (point ? [point] : [])),
  )
  const bounds = boundsOf(corners ?? points)
  if (!bounds) return null
  const [west, south, east, north] = bounds
  return [west - margin, south - margin, east + margin, north + margin]
}
