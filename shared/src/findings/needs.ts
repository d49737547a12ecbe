import { type Dataset, isActive } from '../dataset.ts'

/** Who serves a need, and for whom: positions in `dataset.organisations` of those that count, ascending. */
export type NeedService = {
  serving: number[]
  /** Of these, those that do so informally, by an agreement or as an institution, and those of which nobody knows. */
  informal: number[]
  formal: number[]
  formalityUnknown: number[]
  /** Organisations whose beneficiaries have the need. */
  demand: number[]
  /** Missing actors that would serve it; never counted. */
  missing: number[]
}

/** Needs are not surveyed: of an organisation without any recorded need nobody knows which it serves. */
export type NeedServices = {
  /** One a need, in the order of `dataset.needs`. */
  needs: NeedService[]
  /** Organisations that count, ascending; of these, those without any need that they serve, or that is served for them. */
  counted: number[]
  withoutNeeds: number[]
  withoutDemand: number[]
}

export function needServices(dataset: Dataset): NeedServices {
  const needs = dataset.needs.map(
    (): NeedService => ({
      serving: [],
      informal: [],
      formal: [],
      formalityUnknown: [],
      demand: [],
      missing: [],
    }),
  )
  const services: NeedServices = { needs, counted: [], withoutNeeds: [], withoutDemand: [] }
  dataset.organisations.forEach((organisation, position) => {
    if (organisation.status === 'missing')
      for (const need of organisation.needs) needs[need]?.missing.push(position)
    if (!isActive(organisation)) return
    services.counted.push(position)
    if (organisation.needs.length === 0) services.withoutNeeds.push(position)
    if (organisation.beneficiaryNeeds.length === 0) services.withoutDemand.push(position)
    for (const need of organisation.beneficiaryNeeds) needs[need]?.demand.push(position)
    organisation.needs.forEach((need, at) => {
      const formality = organisation.needFormalities[at] ?? null
      const how = formality === null ? 'formalityUnknown' : formality === 'informal' ? 'informal' : 'formal'
      needs[need]?.serving.push(position)
      needs[need]?.[how].push(position)
    })
  })
  return services
}

/** How many organisations should serve a need; where nobody said, two: one alone may fail. */
export const expectedToServe = ({ expectedMinimum }: Dataset['needs'][number]): number => expectedMinimum ?? 2

/**
 * How well a need is served. `nobody` is said only where of each organisation it is recorded which needs it serves; else
 * nobody is recorded to.
 */
export type NeedState = 'nobody' | 'nobody-recorded' | 'one' | 'few' | 'enough'

/**
 * @returns one a need, in the order of `dataset.needs`; null where nobody need serve it, and for all of them while no
 * organisation has any need recorded: then nothing tells one from the other
 */
export function needStates(
  dataset: Dataset,
  { needs, counted, withoutNeeds }: NeedServices,
): (NeedState | null)[] {
  const isRecorded = withoutNeeds.length < counted.length
  return dataset.needs.map((need, at): NeedState | null => {
    const expected = expectedToServe(need)
    const serving = needs[at]?.serving.length ?? 0
    if (!isRecorded || expected <= 0) return null
    if (serving >= expected) return 'enough'
    if (serving > 0) return serving === 1 ? 'one' : 'few'
    return withoutNeeds.length === 0 ? 'nobody' : 'nobody-recorded'
  })
}
