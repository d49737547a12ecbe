import type { Dataset } from '../dataset.ts'
import {
  figure,
  type GapOf,
  idsOf,
  type Level,
  makeGap,
  needRef,
  organisationRefs,
  type Ref,
  serious,
} from './gap.ts'
import { expectedToServe, type NeedService, type NeedServices, needServices } from './needs.ts'

/** "Nobody recorded" is as serious as "nobody": either is the first thing to find out. */
export const needsSeriousness = {
  'nobody-serves': 'high',
  'nobody-recorded-to-serve': 'high',
  'one-alone-serves': 'medium',
  'fewer-serve-than-expected': 'low',
  'served-informally-only': 'medium',
  'served-informally-where-known': 'low',
} as const satisfies Record<string, Level>

type NeedGap =
  | GapOf<{
      kind: 'need'
      reason: keyof typeof needsSeriousness
      figure: 'serving' | 'demand'
      sentences: Record<
        'need.nobody' | 'need.nobody-recorded' | 'need.one' | 'need.few',
        {
          need: Ref
          /** Those that serve it, ascending. */
          serving: Ref[]
          expected: number
          /** Organisations whose beneficiaries have it. */
          demand: number
          organisations: number
          /** Organisations of which no need is recorded: they may serve it. */
          withoutNeeds: number
          /** Missing actors that would serve it, ascending. */
          missing: Ref[]
        }
      >
    }>
  | GapOf<{
      kind: 'need-informal'
      reason: keyof typeof needsSeriousness
      figure: 'informal'
      sentences: Record<
        'need-informal.all' | 'need-informal.where-known',
        { need: Ref; serving: number; informal: number; unknown: number }
      >
    }>

/**
 * Needs that nobody or fewer than expected are recorded to serve, and those served informally only. While no
 * organisation has a need recorded there is nothing to tell needs apart by: `without-needs` of unknowns.ts says it all.
 */
export function needGaps(dataset: Dataset): NeedGap[] {
  const services = needServices(dataset)
  if (services.withoutNeeds.length === services.counted.length) return []
  return dataset.needs.flatMap((need, at) => {
    const service = services.needs[at]
    const expected = expectedToServe(need)
    if (!service || expected <= 0) return []
    const about = { dataset, services, service, need: needRef(need.id) }
    return [
      ...(service.serving.length < expected ? [unserved(about, expected)] : []),
      ...(service.informal.length > 0 && service.formal.length === 0 ? [informallyServed(about)] : []),
    ]
  })
}

type About = { dataset: Dataset; services: NeedServices; service: NeedService; need: Ref }

function unserved({ dataset, services, service, need }: About, expected: number): NeedGap {
  const { counted, withoutNeeds, withoutDemand } = services
  const [word, reason] = howFew(service.serving.length, withoutNeeds.length)
  const ofAll = (found: readonly number[], unknown: readonly number[]) =>
    figure('organisation', {
      found: idsOf(dataset, found),
      total: counted.length,
      unknown: idsOf(dataset, unknown),
    })
  return makeGap<NeedGap>({
    kind: 'need',
    subject: [need],
    seriousness: serious(needsSeriousness, reason),
    figures: {
      serving: ofAll(service.serving, withoutNeeds),
      demand: ofAll(service.demand, withoutDemand),
    },
    sentence: {
      key: `need.${word}`,
      parameters: {
        need,
        serving: organisationRefs(dataset, service.serving),
        expected,
        demand: service.demand.length,
        organisations: counted.length,
        withoutNeeds: withoutNeeds.length,
        missing: organisationRefs(dataset, service.missing),
      },
    },
  })
}

/** Nobody, if of each organisation it is recorded which needs it serves; else nobody that is recorded. */
function howFew(serving: number, unknown: number) {
  if (serving === 1) return ['one', 'one-alone-serves'] as const
  if (serving > 1) return ['few', 'fewer-serve-than-expected'] as const
  return unknown === 0
    ? (['nobody', 'nobody-serves'] as const)
    : (['nobody-recorded', 'nobody-recorded-to-serve'] as const)
}

function informallyServed({ dataset, service, need }: About): NeedGap {
  const { serving, informal, formalityUnknown } = service
  const isAll = formalityUnknown.length === 0
  return makeGap<NeedGap>({
    kind: 'need-informal',
    subject: [need],
    seriousness: serious(
      needsSeriousness,
      isAll ? 'served-informally-only' : 'served-informally-where-known',
    ),
    figures: {
      informal: figure('organisation', {
        found: idsOf(dataset, informal),
        total: serving.length,
        unknown: idsOf(dataset, formalityUnknown),
      }),
    },
    sentence: {
      key: isAll ? 'need-informal.all' : 'need-informal.where-known',
      parameters: {
        need,
        serving: serving.length,
        informal: informal.length,
        unknown: formalityUnknown.length,
      },
    },
  })
}
