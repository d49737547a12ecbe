/** Where one of those who share a point is fanned out to, in pixels from the point; y runs down. */
export type FanPlace = { x: number; y: number }

const apart = 30

/** A circle for a few, a spiral for many; never two on one spot. */
export function fanOut(count: number): FanPlace[] {
  return count <= 9 ? circle(count) : spiral(count)
}

function circle(count: number): FanPlace[] {
  const radius = Math.max(34, (count * apart) / (2 * Math.PI))
  return Array.from({ length: count }, (_, at) => polar((at / count) * 2 * Math.PI - Math.PI / 2, radius))
}

/** Each a step further along, each turn far enough outside the last. */
function spiral(count: number): FanPlace[] {
  const places: FanPlace[] = []
  let angle = 0
  for (let at = 0; at < count; at++) {
    const radius = 36 + (apart * angle) / (2 * Math.PI)
    places.push(polar(angle - Math.PI / 2, radius))
    angle += apart / radius
  }
  return places
}

const polar = (angle: number, radius: number): FanPlace => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
})
