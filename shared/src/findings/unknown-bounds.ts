import type { Dataset } from '../dataset.ts'
import { expectedToServe, type NeedServices } from './needs.ts'
import type { Seating } from './seats.ts'

/** `now` of `of` is what is recorded; for what is not known it may be as low and as high as this. */
export type Interval = { lowest: number; now: number; highest: number; of: number }

/** Needs that enough organisations serve: any of those without a recorded need may serve all of them. */
export function servedNeeds(dataset: Dataset, { needs, withoutNeeds }: NeedServices): Interval {
  const expectant = dataset.needs.flatMap((need, at) => {
    const expected = expectedToServe(need)
    return expected > 0 ? { expected, have: needs[at]?.serving.length ?? 0 } : []
  })
  return filled(expectant, withoutNeeds.length)
}

/** Kinds of actor with the seats expected of them: a seat without a kind may speak for all of them. */
export function seatedKinds(dataset: Dataset, { kinds, withoutKind }: Seating): Interval {
  const expectant = dataset.actorKinds.flatMap(({ expectedSeats: expected }, at) =>
    expected > 0 ? { expected, have: kinds[at]?.seats.length ?? 0 } : [],
  )
  return filled(expectant, withoutKind.length)
}

function filled(expectant: readonly { expected: number; have: number }[], unknown: number): Interval {
  const enough = (more: number) => expectant.filter(({ expected, have }) => have + more >= expected).length
  return { lowest: enough(0), now: enough(0), highest: enough(unknown), of: expectant.length }
}
