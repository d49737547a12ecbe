import type { Bounds } from '@atlas/shared/geodesy/bounds'
import { Alert, Button, Group, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMapPin } from '@tabler/icons-react'
import { useMessages } from '../../i18n/use-messages.ts'
import {
  coordinateText,
  isPosition,
  likelierSwapped,
  readCoordinate,
  readPastedPair,
} from '../../ui/position.ts'
import { PlacesMap } from '../places-map.tsx'
import classes from './form.module.css'
import type { LocationDraft } from './location-draft.ts'
import type { DraftForm } from './use-draft-form.ts'

type Props = {
  form: DraftForm
  position: number
  region: Bounds | null
  onChange: (part: Partial<LocationDraft>) => void
}

/** The point: typed, pasted from a map on the web, or picked on this one. Swapped coordinates are noticed. */
export function PointFields({ form, position, region, onChange }: Props) {
  const { t } = useMessages()
  const [picking, { toggle }] = useDisclosure()
  const location = form.values.locations[position] as LocationDraft
  const typed: [number, number] = [readCoordinate(location.longitude), readCoordinate(location.latitude)]
  const complete = typed.every(Number.isFinite)
  const swapped = complete ? likelierSwapped(typed, region) : null
  const put = ([longitude, latitude]: readonly [number, number], part: Partial<LocationDraft> = {}) =>
    onChange({ longitude: coordinateText(longitude), latitude: coordinateText(latitude), ...part })
  const field = (name: 'longitude' | 'latitude') => {
    const path = `locations.${position}.${name}` as const
    return {
      label: t(`organisations.place.${name}`),
      inputMode: 'text' as const,
      autoComplete: 'off',
      ...form.getInputProps(path),
      'data-path': path,
      onPaste: (event: React.ClipboardEvent) => {
        const pair = readPastedPair(event.clipboardData.getData('text'))
        if (!pair) return
        event.preventDefault()
        put(pair)
      },
    }
  }
  return (
    <>
      <Group mt="md" align="flex-start" gap="md">
        <TextInput {...field('latitude')} placeholder="44.8378" className={classes.coordinate} />
        <TextInput {...field('longitude')} placeholder="-0.5792" className={classes.coordinate} />
        <Group gap="xs" className={classes.besideField}>
          <Button
            variant="default"
            leftSection={<IconMapPin size={17} stroke={1.6} aria-hidden />}
            aria-expanded={picking}
            onClick={toggle}
          >
            {t(picking ? 'organisations.place.pick.close' : 'organisations.place.pick')}
          </Button>
          {(location.longitude || location.latitude) && (
            <Button variant="subtle" color="gray" onClick={() => onChange({ longitude: '', latitude: '' })}>
              {t('organisations.place.unplace')}
            </Button>
          )}
        </Group>
      </Group>
      {swapped && (
        <Alert mt="sm" role="status" title={t('organisations.place.swapped')}>
          <Button variant="default" size="compact-md" onClick={() => put(swapped)}>
            {t('organisations.place.swap')}
          </Button>
        </Alert>
      )}
      {picking && (
        <div className={classes.map}>
          <PlacesMap
            points={
              complete && isPosition(typed)
                ? [{ id: location.key, position: typed, label: location.label }]
                : []
            }
            onPick={(picked) => put(picked, location.precision === 'hidden' ? {} : { precision: 'exact' })}
          />
        </div>
      )}
    </>
  )
}
