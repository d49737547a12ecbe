import { formalities, type Partnership, type provenances } from '../partnerships.ts'

type Tie = Omit<Partnership, 'id' | 'revision' | 'createdAt' | 'updatedAt'>

export type UnitedTies = {
  /** Those of the one that goes, as they are between the one that stays and the others. */
  moved: Pick<Partnership, 'id' | 'fromId' | 'toId'>[]
  /** Those of the one that stays that say more than before. */
  changed: (Tie & Pick<Partnership, 'id'>)[]
  /** Ids of those that disappear: between the two, or united with one of the same kind. */
  gone: string[]
}

/**
 * What becomes of the partnerships when one organisation becomes another: they follow, what was between the two
 * disappears, and two of a kind with the same partner become the one of the organisation that stays.
 * @param ties all that touch either of the two
 */
export function uniteTies(ties: readonly Partnership[], targetId: string, sourceId: string): UnitedTies {
  const united: UnitedTies = { moved: [], changed: [], gone: [] }
  const redirect = (id: string) => (id === sourceId ? targetId : id)
  const own = new Map(ties.filter((tie) => !touches(tie, sourceId)).map((tie) => [keyOf(tie), tie]))
  for (const tie of ties.filter((each) => touches(each, sourceId))) {
    const moved = { ...tie, fromId: redirect(tie.fromId), toId: redirect(tie.toId) }
    const same = own.get(keyOf(moved))
    if (moved.fromId !== moved.toId && !same) {
      united.moved.push({ id: tie.id, fromId: moved.fromId, toId: moved.toId })
      continue
    }
    united.gone.push(tie.id)
    if (!same || moved.fromId === moved.toId) continue
    const one = uniteTwo(same, moved)
    if (Object.entries(one).some(([field, value]) => value !== same[field as keyof Tie]))
      united.changed.push({ ...one, id: same.id })
  }
  return united
}

const touches = ({ fromId, toId }: Tie, id: string) => fromId === id || toId === id

const keyOf = ({ fromId, toId, kind }: Tie) => [...[fromId, toId].sort(), kind].join(' ')

/** What is so beats what is wished for, and says nothing of how it is; what is known better beats what is only said. */
function uniteTwo(one: Tie, other: Tie): Tie {
  const note = [...new Set([one.note, other.note].filter(Boolean))].join('\n').slice(0, 2000)
  if (one.state !== other.state) return { ...told(one.state === 'existing' ? one : other), note }
  const certainty = certaintyOf(one) - certaintyOf(other)
  return {
    ...(certainty === 0 ? together(one, other) : certainty > 0 ? fill(one, other) : fill(other, one)),
    note,
  }
}

const told = ({
  fromId,
  toId,
  kind,
  direction,
  strength,
  formality,
  since,
  until,
  state,
  provenance,
  note,
}: Tie): Tie => ({
  ...{ fromId, toId, kind, direction, strength, formality, since, until, state, provenance, note },
})

/** Said by one side, seen by a third, said by both. */
const ladder: readonly (typeof provenances)[number][] = ['claimed', 'observed', 'confirmed']
const certaintyOf = ({ provenance }: Tie) => ladder.indexOf(provenance)

/** What the better known of the two leaves open, the other one may tell. */
const fill = (better: Tie, worse: Tie): Tie => ({
  ...told(better),
  strength: better.strength ?? worse.strength,
  formality: better.formality ?? worse.formality,
  since: better.since ?? (isBefore(worse.since, better.until) ? worse.since : null),
})

const isBefore = (day: string | null, end: string | null) => day === null || end === null || day <= end

/** Of two that are known equally well, the closer, more formal and longer one; directions that differ are mutual. */
function together(one: Tie, other: Tie): Tie {
  const isOneWay = one.direction === 'one-way' && other.direction === 'one-way' && one.fromId === other.fromId
  return {
    ...told(one),
    direction: isOneWay ? 'one-way' : 'mutual',
    strength: last([one.strength, other.strength], (a, b) => a - b),
    formality: last(
      [one.formality, other.formality],
      (a, b) => formalities.indexOf(a) - formalities.indexOf(b),
    ),
    since: last([one.since, other.since], (a, b) => (a < b ? 1 : -1)),
    // One that nobody says has ended goes on.
    until: one.until && other.until && last([one.until, other.until], (a, b) => (a < b ? -1 : 1)),
  }
}

/** The last in an order of what is known. */
const last = <T>(values: readonly (T | null)[], compare: (a: T, b: T) => number): T | null =>
  values
    .filter((value): value is T & {} => value !== null)
    .sort(compare)
    .at(-1) ?? null
