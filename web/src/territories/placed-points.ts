import type { Dataset } from '@atlas/shared/dataset'
import type { Position } from '@atlas/shared/primitives'

/** Every point of every organisation; longitude, latitude. */
export const placedPoints = ({ organisations }: Pick<Dataset, 'organisations'>): Position[] =>
  organisations.flatMap(({ locations }) => locations.flatMap(({ point }) => (point ? [point] : [])))
