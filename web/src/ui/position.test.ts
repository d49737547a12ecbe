import type { Bounds } from '@atlas/shared/geodesy/bounds'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coordinateText, likelierSwapped, readCoordinate, readPastedPair } from './position.ts'

const bordeaux: [number, number] = [-0.5792, 44.8378]
const gironde: Bounds = [-1.5, 44, 0.5, 45.6]

test.each([
  ['44.8378', 44.8378],
  ['44,8378', 44.8378],
  [' -0.5792 ', -0.5792],
  ['−0,5792', -0.5792],
  ['0.5792 W', -0.5792],
  ['0.5792° O', -0.5792],
  ['44.8378° N', 44.8378],
  ['33.9 S', -33.9],
  ['+7', 7],
])('reads the coordinate %j as %d', (text, degrees) => {
  expect(readCoordinate(text)).toBe(degrees)
})

test.each(['', 'Bordeaux', '44°50′16″', '1.2.3', '44.8 X', '1234'])(
  'does not read %j as a coordinate',
  (text) => {
    expect(readCoordinate(text)).toBeNaN()
  },
)

test('a coordinate that is shown is read back to a centimetre', () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
      expect(readCoordinate(coordinateText(degrees))).toBeCloseTo(degrees, 6)
    }),
  )
})

test.each([
  '44.8378, -0.5792',
  '44.8378,-0.5792',
  '44,8378; -0,5792',
  '44.8378° N, 0.5792° W',
  '44.8378\t-0.5792',
])('a pair copied from a map on the web, %j, is latitude before longitude', (text) => {
  expect(readPastedPair(text)).toEqual(bordeaux)
})

test.each(['44.8378', '44,8378', 'Bordeaux, France', '144.8, 20.5', ''])('%j is not a pair', (text) => {
  expect(readPastedPair(text)).toBeNull()
})

test.each([
  { typed: [44.8378, -0.5792], region: gironde, offered: bordeaux, why: 'it lies in the Indian Ocean' },
  { typed: [48.85, 102.35], region: null, offered: [102.35, 48.85], why: 'no latitude is beyond the poles' },
  { typed: bordeaux, region: gironde, offered: null, why: 'it lies where the alliance works' },
  { typed: [2.35, 48.85], region: gironde, offered: null, why: 'swapped, it would lie no nearer' },
  {
    typed: [44.8378, -0.5792],
    region: null,
    offered: null,
    why: 'nothing is known about where to expect it',
  },
  { typed: [120, 100], region: null, offered: null, why: 'swapped, it would be no better' },
] as { typed: [number, number]; region: Bounds | null; offered: [number, number] | null; why: string }[])(
  'offers to swap $typed: $offered, for $why',
  ({ typed, region, offered }) => {
    expect(likelierSwapped(typed, region)).toEqual(offered)
  },
)
