/**
 * Where a node starts: anywhere in a disc, always the same place for the same id.
 * @returns x, y between -100 and 100
 */
export function seedPosition(id: string): [number, number] {
  const angle = hash(id, 0x811c9dc5) * 2 * Math.PI
  const radius = 100 * Math.sqrt(hash(id, 0x01000193))
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}

/** FNV-1a with a finishing mix, 0 to 1. */
function hash(text: string, basis: number): number {
  let value = basis
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return ((value ^ (value >>> 16)) >>> 0) / 0x1_0000_0000
}
