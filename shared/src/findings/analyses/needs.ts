import type { Dataset } from '../../dataset.ts'
import {
  type FindingOf,
  figure,
  idsOf,
  type Level,
  makeFinding,
  needRef,
  organisationRefs,
  type Ref,
  type SubjectsOf,
  serious,
} from '../finding.ts'
import {
  expectedToServe,
  type NeedService,
  type NeedServices,
  type NeedState,
  needServices,
  needStates,
} from '../needs.ts'

/** "Nobody recorded" is as serious as "nobody": either is the first thing to find out. */
export const needsSeriousness = {
  'nobody-serves': 'high',
  'nobody-recorded-to-serve': 'high',
  'one-alone-serves': 'medium',
  'fewer-serve-than-expected': 'low',
  'served-informally-only': 'medium',
  'served-informally-where-known': 'low',
} as const satisfies Record<string, Level>

type NeedFinding =
  | FindingOf<{
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
  | FindingOf<{
      kind: 'need-informal'
      reason: keyof typeof needsSeriousness
      figure: 'informal'
      sentences: Record<
        'need-informal.all' | 'need-informal.where-known',
        { need: Ref; serving: number; informal: number; unknown: number }
      >
    }>

export const needsSubjects: SubjectsOf<NeedFinding> = {
  need: [['need']],
  'need-informal': [['need']],
}

/**
 * Needs that nobody or fewer than expected are recorded to serve, and those served informally only. While no
 * organisation has a need recorded there is nothing to tell needs apart by: `without-needs` of unknowns.ts says it all.
 */
export function needFindings(dataset: Dataset): NeedFinding[] {
  const services = needServices(dataset)
  const states = needStates(dataset, services)
  return dataset.needs.flatMap((need, at) => {
    const service = services.needs[at]
    const state = states[at]
    if (!service || !state) return []
    const about = { dataset, services, service, need: needRef(need.id) }
    return [
      ...(state === 'enough' ? [] : [unserved(about, state, expectedToServe(need))]),
      ...(service.informal.length > 0 && service.formal.length === 0 ? [informallyServed(about)] : []),
    ]
  })
}

type About = { dataset: Dataset; services: NeedServices; service: NeedService; need: Ref }

const reasonOf = {
  nobody: 'nobody-serves',
  'nobody-recorded': 'nobody-recorded-to-serve',
  one: 'one-alone-serves',
  few: 'fewer-serve-than-expected',
} as const satisfies Record<Exclude<NeedState, 'enough'>, keyof typeof needsSeriousness>

function unserved(
  { dataset, services, service, need }: About,
  state: keyof typeof reasonOf,
  expected: number,
): NeedFinding {
  const { counted, withoutNeeds, withoutDemand } = services
  const ofAll = (found: readonly number[], unknown: readonly number[]) =>
    figure('organisation', {
      found: idsOf(dataset, found),
      total: counted.length,
      unknown: idsOf(dataset, unknown),
    })
  return makeFinding<NeedFinding>({
    kind: 'need',
    subject: [need],
    seriousness: serious(needsSeriousness, reasonOf[state]),
    figures: {
      serving: ofAll(service.serving, withoutNeeds),
      demand: ofAll(service.demand, withoutDemand),
    },
    sentence: {
      key: `need.${state}`,
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

function informallyServed({ dataset, service, need }: About): NeedFinding {
  const { serving, informal, formalityUnknown } = service
  const isAll = formalityUnknown.length === 0
  return makeFinding<NeedFinding>({
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
