import type { Sector } from '@atlas/shared/sectors'

/**
 * Which sectors need another position so that one of them comes to stand elsewhere.
 * @param from, to indices in `sectors`, which stand in their order
 */
export function moved(
  sectors: readonly Sector[],
  from: number,
  to: number,
): { sector: Sector; position: number }[] {
  const order = [...sectors]
  order.splice(to, 0, ...order.splice(from, 1))
  return order.flatMap((sector, position) => (sector.position === position ? [] : { sector, position }))
}
