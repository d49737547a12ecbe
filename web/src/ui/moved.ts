type Placed = { position: number }

/**
 * Which records of an ordered list need another position so that one of them comes to stand elsewhere.
 * @param from, to indices in `records`, which stand in their order
 */
export function moved<Item extends Placed>(
  records: readonly Item[],
  from: number,
  to: number,
): { record: Item; position: number }[] {
  const order = [...records]
  order.splice(to, 0, ...order.splice(from, 1))
  return order.flatMap((record, position) => (record.position === position ? [] : { record, position }))
}
