import type { ExpressionSpecification } from 'maplibre-gl'
import { donutRadius, shares } from './paint-donut.ts'

/** With "no sector" last, as in the legend. */
export const sectorKeys = (sectors: number): string[] => [
  ...Array.from({ length: sectors }, (_, sector) => `s${sector}`),
  's-1',
]

/** Shares in whole parts, so that like clusters share an image. */
export function donutImage(sectors: number): ExpressionSpecification {
  const share = (key: string): ExpressionSpecification => [
    'to-string',
    ['ceil', ['/', ['*', shares, ['get', key]], ['max', 1, ['get', 'counted']]]],
  ]
  const parts = sectorKeys(sectors).flatMap((key, at) => (at === 0 ? [share(key)] : [',', share(key)]))
  const rim: ExpressionSpecification = ['case', ['>', ['get', 'missing'], 0], '/missing', '']
  return ['concat', 'donut/', ['to-string', radiusSteps], '/', ...parts, rim] as ExpressionSpecification
}

const steps = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000]
const radiusSteps: ExpressionSpecification = [
  'step',
  ['get', 'point_count'],
  ...steps.flatMap((places, at) => (at === 0 ? [donutSize(places)] : [places, donutSize(places)])),
] as unknown as ExpressionSpecification

/** Radius in pixels of the donut of so many places. */
export function donutSize(places: number): number {
  return Math.round(donutRadius(steps.findLast((step) => step <= places) ?? 2))
}
