/** A round mark, in pixels. */
export type Circle = { x: number; y: number; radius: number }

type Gathered<Member> = Circle & { members: Member[] }

/** A disc's room for its number: areas, not radii, are to be compared. */
const radiusOf = (members: number, one: number) =>
  members === 1 ? one : Math.min(16, 6.5 + Math.sqrt(members))

/** Marks that would cover each other become one in their middle, until none does. */
export function gather<Member extends Circle>(spots: readonly Member[]): Gathered<Member>[] {
  // Those of one small square first: of thousands in a town, few are left to compare.
  const cells = Map.groupBy(spots, ({ x, y }) => `${Math.floor(x / 12)} ${Math.floor(y / 12)}`)
  let groups = [...cells.values()].map(join)
  for (;;) {
    const merged: Gathered<Member>[] = []
    for (const group of groups) {
      const met = merged.findIndex((other) => touch(group, other))
      const other = merged[met]
      if (other) merged[met] = join([...other.members, ...group.members])
      else merged.push(group)
    }
    if (merged.length === groups.length) return groups
    groups = merged
  }
}

function join<Member extends Circle>(members: Member[]): Gathered<Member> {
  const middle = (axis: 'x' | 'y') => members.reduce((sum, spot) => sum + spot[axis], 0) / members.length
  return {
    x: middle('x'),
    y: middle('y'),
    radius: radiusOf(members.length, members[0]?.radius ?? 0),
    members,
  }
}

const touch = (a: Circle, b: Circle) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius

/** Moves marks to the nearest free ground around where they stand, so that they cover nothing: a few pixels at most. */
export function setBeside<Mark extends Circle>(marks: readonly Mark[], taken: readonly Circle[]): Mark[] {
  const placed: Mark[] = []
  for (const mark of marks) {
    const isFree = (spot: Circle) => ![...taken, ...placed].some((other) => touch(spot, other))
    placed.push(around(mark).find(isFree) ?? mark)
  }
  return placed
}

/** The place itself, then places on wider and wider rings around it. */
const around = <Mark extends Circle>(mark: Mark): Mark[] => [
  mark,
  ...[6, 12, 18, 24, 30].flatMap((away) =>
    Array.from({ length: 12 }, (_, step) => {
      const angle = (step * Math.PI) / 6
      return { ...mark, x: mark.x + away * Math.cos(angle), y: mark.y + away * Math.sin(angle) }
    }),
  ),
]
