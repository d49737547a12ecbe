import { addressInWords } from '@atlas/shared/addresses/place-address'
import type { Dataset } from '@atlas/shared/dataset'
import type { Location, Organisation } from '@atlas/shared/organisations'
import { Stack, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { NotRecorded } from './not-recorded.tsx'
import classes from './places.module.css'
import { PlacesMap } from './places-map.tsx'

type Props = { organisation: Organisation; dataset: Dataset }

/** Where an organisation is, in words and on a small map, no more exact than is known. */
export function Places({ organisation, dataset }: Props) {
  const { t } = useMessages()
  const { locations } = organisation
  if (locations.length === 0) return <NotRecorded />
  const points = locations.flatMap(({ id, point, label, locality, precision }) =>
    point ? [{ id, position: point, label: label || locality, precision }] : [],
  )
  return (
    <Stack gap="md">
      {points.length > 0 ? (
        <PlacesMap points={points} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('organisations.places.unplaced')}
        </Text>
      )}
      <ul className={classes.places}>
        {locations.map((location) => (
          <li key={location.id}>
            <Place location={location} dataset={dataset} />
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function Place({ location, dataset }: { location: Location; dataset: Dataset }) {
  const messages = useMessages()
  const { t, label } = messages
  const territory = dataset.territories.find(({ id }) => id === location.territoryId)
  const where = addressInWords(location, messages)
  const details = [
    t(`organisations.places.precision.${location.point ? location.precision : 'unknown'}`),
    territory && t('organisations.places.territory', { name: label(territory.labels) }),
    location.point &&
      location.publicPrecision !== location.precision &&
      t(`organisations.places.public.${location.publicPrecision}`),
  ].filter((part) => typeof part === 'string')
  return (
    <>
      {location.label && <Text fw={600}>{location.label}</Text>}
      <Text>{where || <NotRecorded />}</Text>
      {details.map((detail) => (
        <Text key={detail} size="sm" c="dimmed">
          {detail}
        </Text>
      ))}
    </>
  )
}
