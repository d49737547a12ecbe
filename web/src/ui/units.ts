import type { SchemaFault } from './schema-faults.ts'

/** What a number field holds: empty text where nothing is written, other text where that is no number. */
export type Typed = number | string

/** How a number is read by people where it is kept otherwise: metres as kilometres, a share of one in percent. */
export type Unit = 'kilometres' | 'percent' | 'plain'

/** How many of a unit make one of what is kept. */
const perKept: Record<Unit, number> = { kilometres: 1 / 1000, percent: 100, plain: 1 }

/** The least and the most that may be written, in the unit; a plain number's limits are those of its schema. */
const limits: Partial<Record<Unit, readonly [least: number, most: number]>> = {
  kilometres: [0.001, 1000],
  percent: [0, 100],
}

/** A number as people read it. */
export const shownIn = (unit: Unit, kept: number | null): Typed =>
  kept === null ? '' : tidy(kept * perKept[unit])

/** What is kept of what was typed; NaN, which no schema lets through, where that is no number. */
export function keptOf(unit: Unit, typed: Typed): number | null {
  if (typed === '') return null
  if (typeof typed === 'string') return Number.NaN
  const kept = typed / perKept[unit]
  return unit === 'kilometres' ? Math.round(kept) : tidy(kept)
}

/**
 * What is wrong with a number in the unit in which it was typed: the schema tells its limits in the other one.
 * @param least where that is more than anywhere else
 */
export function unitFaults(
  pointer: string,
  unit: Unit,
  typed: Typed,
  least = limits[unit]?.[0],
): SchemaFault[] {
  const most = limits[unit]?.[1]
  if (least === undefined || most === undefined || typed === '') return []
  if (typeof typed === 'string') return [{ pointer, code: 'number' }]
  if (typed > most) return [{ pointer, code: 'maximum', limit: most }]
  if (typed <= 0) return [{ pointer, code: 'exclusiveMinimum', limit: 0 }]
  return typed < least ? [{ pointer, code: 'minimum', limit: least }] : []
}

/** Without what binary fractions add: 0.07 of one is 7 percent. */
const tidy = (value: number) => Math.round(value * 1e9) / 1e9
