import { blankOf } from '@atlas/shared/organisation-fields/field'
import {
  type LocationFieldKey,
  locationFieldKeys,
  locationFieldOf,
} from '@atlas/shared/organisation-fields/location-fields'
import type { Location, LocationInput } from '@atlas/shared/organisations'
import { coordinateText, isPosition, readCoordinate } from '../../ui/position.ts'

type Described = Pick<Location, Exclude<LocationFieldKey, 'point'>>

/** What the form holds of one place while somebody types. */
export type LocationDraft = Described & {
  /** Names the card in the list: the record's id, or one made up here. */
  key: string
  id: string | null
  longitude: string
  latitude: string
}

const describedKeys = locationFieldKeys.filter((key) => key !== 'point')

export const emptyLocation = (key: string): LocationDraft => ({
  ...(Object.fromEntries(describedKeys.map((each) => [each, blankOf(locationFieldOf(each))])) as Described),
  key,
  id: null,
  ...coordinatesOf(null),
})

export const locationDraftOf = ({ territoryId: _, point, ...location }: Location): LocationDraft => ({
  ...location,
  key: location.id,
  ...coordinatesOf(point),
})

export const coordinatesOf = (point: Location['point']) => ({
  longitude: point ? coordinateText(point[0]) : '',
  latitude: point ? coordinateText(point[1]) : '',
})

/** A coordinate that cannot be read is NaN, which no schema lets through. */
export function locationInputOf({
  key: _,
  id,
  longitude,
  latitude,
  ...described
}: LocationDraft): LocationInput {
  const unplaced = longitude.trim() === '' && latitude.trim() === ''
  const trimmed = Object.entries(described).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.trim() : value,
  ])
  return {
    ...(id && { id }),
    ...(Object.fromEntries(trimmed) as Described),
    point: unplaced ? null : [readCoordinate(longitude), readCoordinate(latitude)],
  }
}

/** The point as numbers; null where there is none, or none that can be read. */
export function pointOf({
  longitude,
  latitude,
}: LocationDraft): readonly [longitude: number, latitude: number] | null {
  const typed = [readCoordinate(longitude), readCoordinate(latitude)] as const
  return typed.every(Number.isFinite) && isPosition([...typed]) ? typed : null
}
