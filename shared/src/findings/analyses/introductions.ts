import type { Dataset, DatasetOrganisation } from '../../dataset.ts'
import {
  type FindingOf,
  figure,
  type Level,
  makeFinding,
  needRef,
  organisationRef,
  type Ref,
  type SubjectsOf,
  serious,
} from '../finding.ts'
import type { Pair } from '../introduction-prospects.ts'
import type { Nearness } from '../nearness.ts'
import { pairsToIntroduce } from '../pairs-to-introduce.ts'
import { type PartnerGraph, partnerGraph } from '../partner-graph.ts'
import type { FindingSettings } from '../settings.ts'

export const introductionSeriousness = {
  'near-with-shared-partners': 'medium',
  'shared-partners': 'low',
  near: 'low',
} as const satisfies Record<string, Level>

type Two = {
  one: Ref
  other: Ref
  sectorsOfOne: Ref[]
  sectorsOfOther: Ref[]
  /** A further reason: needs that both serve, and those that one serves for the beneficiaries of the other. */
  bothServe: Ref[]
  oneServes: Ref[]
  otherServes: Ref[]
}
type Near = {
  /** To a hundred metres; null where only the locality is shared. */
  metres: number | null
  locality: Ref | null
}
type Shared = { sharedPartners: Ref[] }

type IntroductionFinding = FindingOf<{
  kind: 'introduction'
  reason: keyof typeof introductionSeriousness
  figure: 'sharedPartners'
  sentences: {
    'introduction.near-with-shared-partners': Two & Near & Shared
    'introduction.shared-partners': Two & Shared
    'introduction.near': Two & Near
  }
}>

export const introductionSubjects: SubjectsOf<IntroductionFinding> = {
  introduction: [['organisation', 'organisation']],
}

/** Organisations worth introducing to each other, with the reasons. */
export function introductionFindings(dataset: Dataset, settings: FindingSettings): IntroductionFinding[] {
  const network = partnerGraph(dataset, settings.today)
  return pairsToIntroduce(dataset, network, settings).map((pair) =>
    introductionFinding(dataset, network, pair),
  )
}

function introductionFinding(dataset: Dataset, network: PartnerGraph, pair: Pair): IntroductionFinding {
  const { one, other, shared, near, needs } = pair
  const at = (node: number) => dataset.organisations[network.positions[node] ?? -1]
  const sharedPartners = shared.flatMap((node) => network.ids[node] ?? [])
  const two: Two = {
    one: organisationRef(network.ids[one] ?? ''),
    other: organisationRef(network.ids[other] ?? ''),
    sectorsOfOne: sectorRefs(dataset, at(one)),
    sectorsOfOther: sectorRefs(dataset, at(other)),
    bothServe: needRefs(dataset, needs.bothServe),
    oneServes: needRefs(dataset, needs.oneServes),
    otherServes: needRefs(dataset, needs.otherServes),
  }
  const reason = !near ? 'shared-partners' : shared.length > 0 ? 'near-with-shared-partners' : 'near'
  return makeFinding<IntroductionFinding>({
    kind: 'introduction',
    subject: [two.one, two.other],
    seriousness: serious(introductionSeriousness, reason),
    figures: {
      sharedPartners: figure('organisation', { found: sharedPartners, total: network.ids.length - 2 }),
    },
    sentence: sentenceOf(two, near, sharedPartners.map(organisationRef)),
  })
}

function sentenceOf(
  two: Two,
  near: Nearness | undefined,
  sharedPartners: Ref[],
): IntroductionFinding['sentence'] {
  if (!near) return { key: 'introduction.shared-partners', parameters: { ...two, sharedPartners } }
  const where: Near = {
    metres: near.metres === null ? null : Math.round(near.metres / 100) * 100,
    locality: near.locality === null ? null : { noun: 'locality', id: near.locality },
  }
  return sharedPartners.length > 0
    ? { key: 'introduction.near-with-shared-partners', parameters: { ...two, ...where, sharedPartners } }
    : { key: 'introduction.near', parameters: { ...two, ...where } }
}

const sectorRefs = (dataset: Dataset, organisation: DatasetOrganisation | undefined): Ref[] =>
  (organisation?.sectors ?? [])
    .flatMap((sector) => dataset.sectors[sector]?.id ?? [])
    .sort()
    .map((id) => ({ noun: 'sector', id }))

const needRefs = (dataset: Dataset, needs: readonly number[]): Ref[] =>
  needs
    .flatMap((need) => dataset.needs[need]?.id ?? [])
    .sort()
    .map(needRef)
