/** Whether two lists have a number in common. */
export function shares(ours: ArrayLike<number>, theirs: ArrayLike<number>): boolean {
  for (let one = 0; one < ours.length; one++)
    for (let other = 0; other < theirs.length; other++) if (ours[one] === theirs[other]) return true
  return false
}

/** About two kilometres, in degrees of latitude. */
const near = 0.02

/** Whether a point of the one lies near a point of the other; longitude and latitude one after the other. */
export function anyNear(ours: ArrayLike<number>, theirs: ArrayLike<number>): boolean {
  for (let one = 0; one < ours.length; one += 2) {
    const narrowing = Math.cos(((ours[one + 1] as number) * Math.PI) / 180)
    for (let other = 0; other < theirs.length; other += 2) {
      const x = ((ours[one] as number) - (theirs[other] as number)) * narrowing
      const y = (ours[one + 1] as number) - (theirs[other + 1] as number)
      if (x * x + y * y < near * near) return true
    }
  }
  return false
}
