import { counts, type Dataset } from '../dataset.ts'

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
    if (!counts(organisation)) return
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
