import type { AddressLevel } from '@atlas/shared/addresses'
import type { Bounds } from '@atlas/shared/geodesy/bounds'
import type { Precision } from '@atlas/shared/organisation-fields/choices'
import {
  type LocationFieldKey,
  locationFieldOf,
  locationLineKeys,
} from '@atlas/shared/organisation-fields/location-fields'
import { ActionIcon, Group, SimpleGrid, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import { locationLabelOf } from '../../i18n/field-words.ts'
import { type MessageKey, useMessages } from '../../i18n/use-messages.ts'
import { CountryField } from '../../ui/country-field.tsx'
import { coordinateText } from '../../ui/position.ts'
import { AddressFinder } from './address-finder.tsx'
import classes from './form.module.css'
import { LocalityField } from './locality-field.tsx'
import { type LocationDraft, pointOf } from './location-draft.ts'
import { PointFields } from './point-fields.tsx'
import { PrecisionFields } from './precision-fields.tsx'
import type { DraftForm } from './use-draft-form.ts'

type Props = {
  form: DraftForm
  /** In the list of places. */
  position: number
  slug: string
  homeCountry: string | null
  region: Bounds | null
}

/** One place of an organisation. */
export function LocationCard({ form, position, slug, homeCountry, region }: Props) {
  const { t } = useMessages()
  const id = useId()
  const at = `locations.${position}` as const
  const location = form.values.locations[position]
  if (!location) return null
  const change = (part: Partial<typeof location>) =>
    form.setFieldValue(`locations.${position}`, { ...location, ...part })
  return (
    <section className={classes.card} aria-labelledby={id}>
      <Group justify="space-between" mb="sm">
        <Title order={3} size="h5" id={id}>
          {t('organisations.form.place', { n: position + 1 })}
        </Title>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('organisations.form.place.remove', { n: position + 1 })}
          onClick={() => form.removeListItem('locations', position)}
        >
          <IconTrash size={17} stroke={1.6} />
        </ActionIcon>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <LocalityField
          slug={slug}
          country={location.country ?? homeCountry}
          placed={location.longitude !== '' && location.latitude !== ''}
          {...form.getInputProps(`${at}.locality`)}
          data-path={`${at}.locality`}
          onPlace={(place) =>
            change({
              locality: place.name,
              country: place.country,
              longitude: coordinateText(place.position[0]),
              latitude: coordinateText(place.position[1]),
              precision: precisionOf('locality', location),
            })
          }
        />
        <CountryField
          value={location.country}
          onChange={(country) => change({ country })}
          error={form.errors[`${at}.country`]}
          data-path={`${at}.country`}
        />
        {lines.map((key) => (
          <LineField key={key} form={form} field={key} path={`${at}.${key}`} />
        ))}
      </SimpleGrid>
      <AddressFinder
        slug={slug}
        location={location}
        homeCountry={homeCountry}
        point={pointOf(location)}
        onFound={({ postcode, locality, country, position: [longitude, latitude], level }) =>
          change({
            postcode: postcode || location.postcode,
            locality: locality || location.locality,
            country: country ?? location.country,
            longitude: coordinateText(longitude),
            latitude: coordinateText(latitude),
            precision: precisionOf(level, location),
          })
        }
      />
      <PointFields form={form} position={position} region={region} onChange={change} />
      <PrecisionFields form={form} position={position} />
    </section>
  )
}

/** How exactly a found address is known; what was hidden stays so. */
function precisionOf(level: AddressLevel, { precision }: LocationDraft): Precision {
  if (precision === 'hidden') return precision
  return level === 'house' ? 'exact' : level === 'street' ? 'kilometre' : 'locality'
}

/** The locality has a field of its own, which finds it in the gazetteer. */
const lines = locationLineKeys.filter((key) => key !== 'locality')

type LineProps = { form: DraftForm; field: LocationFieldKey; path: string }

function LineField({ form, field, path }: LineProps) {
  const { t } = useMessages()
  const { hint } = locationFieldOf(field)
  return (
    <TextInput
      label={t(locationLabelOf(field))}
      description={hint && t(hint as MessageKey)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      {...form.getInputProps(path)}
      data-path={path}
    />
  )
}
