import { type Dataset, type DatasetOrganisation, isActive, isPlaced } from '../../dataset.ts'
import { coverage } from '../coverage.ts'
import {
  enough,
  expectantCells,
  fillableByUnplaced,
  fillableByWithoutSector,
  withoutPlace,
} from '../coverage-bounds.ts'
import {
  type Figure,
  type FindingOf,
  figure,
  type Level,
  makeFinding,
  type SubjectsOf,
  serious,
  wholeAlliance,
} from '../finding.ts'
import { needServices } from '../needs.ts'
import { degreeOf, partnerGraph, tieId } from '../partner-graph.ts'
import { presenceInRegion } from '../region.ts'
import { seating } from '../seats.ts'
import { type FindingSettings, isVerified, placesOf } from '../settings.ts'
import { type Interval, seatedKinds, servedNeeds } from '../unknown-bounds.ts'

export const unknownsSeriousness = {
  'unknown-of-half-or-more': 'high',
  'unknown-of-a-tenth-or-more': 'medium',
  'unknown-of-fewer-than-a-tenth': 'low',
  'no-region-drawn': 'medium',
} as const satisfies Record<string, Level>

type Share = { unknown: number; total: number }

/** Intervals are of cells with enough organisations, of those in which somebody is expected. */
type Sentences = {
  unplaced: Share & Interval
  unmapped: Share
  unverified: Share & Interval
  'without-sector': Share & Interval
  'without-influence': Share
  'not-surveyed': Share & Interval
  /** Of organisations without a tie, of all. */
  'unconfirmed-ties': Share & Interval
  /** Of needs that enough organisations serve. */
  'without-needs': Share & Interval
  /** Of kinds of actor with the seats expected of them. */
  'without-kind': Share & Interval
  /** Of seats whose holder may commit its organisation. */
  'authority-not-asked': Share & Interval
  /** Of organisations that serve needs: in the region, or outside. What it means for access is told of in access-findings.ts. */
  'no-region': Share
}

type Declared<Kind extends keyof Sentences> = FindingOf<{
  kind: Kind
  reason: keyof typeof unknownsSeriousness
  figure: 'unknown'
  sentences: Pick<Sentences, Kind>
}>
type UnknownFinding = { [Kind in keyof Sentences]: Declared<Kind> }[keyof Sentences]

export const unknownsSubjects: SubjectsOf<UnknownFinding> = {
  unplaced: wholeAlliance,
  unmapped: wholeAlliance,
  unverified: wholeAlliance,
  'without-sector': wholeAlliance,
  'without-influence': wholeAlliance,
  'not-surveyed': wholeAlliance,
  'unconfirmed-ties': wholeAlliance,
  'without-needs': wholeAlliance,
  'without-kind': wholeAlliance,
  'authority-not-asked': wholeAlliance,
  'no-region': wholeAlliance,
}

/** What nobody knows, and how far the figures could be from what they say for it. */
export function unknownFindings(dataset: Dataset, settings: FindingSettings): UnknownFinding[] {
  const by = placesOf(dataset, settings)
  const whole = coverage(dataset, { by })
  const cells = expectantCells(dataset, whole)
  const now = enough(cells)
  const between = (lowest: number, highest: number): Interval => ({ lowest, now, highest, of: cells.length })

  const counted = dataset.organisations.flatMap((organisation, at) => (isActive(organisation) ? at : []))
  const organisations = (isUnknown: (organisation: DatasetOrganisation, position: number) => boolean) => {
    const found = counted.flatMap((position) => {
      const organisation = dataset.organisations[position]
      return organisation && isUnknown(organisation, position) ? organisation.id : []
    })
    return figure('organisation', { found, total: counted.length })
  }
  const nowhere = new Set(withoutPlace(dataset, whole))
  const notSurveyed = cells.flatMap(({ id, state }) => (state === 'unknown' ? id : []))
  const verified = dataset.organisations.flatMap((organisation, at) =>
    isVerified(organisation, settings) ? at : [],
  )
  const withVerifiedOnly = expectantCells(dataset, coverage(dataset, { by, organisations: verified }))
  const unconfirmed = unconfirmedTies(dataset, settings)
  const services = needServices(dataset)
  const table = seating(dataset)
  const seats = table.seats.length
  const authority = table.withAuthority.length
  const notAsked = dataset.judgements ? table.notAsked.map(({ id }) => id) : []

  return [
    unknownFinding(
      'unplaced',
      organisations((_, position) => nowhere.has(position)),
      between(now, now + fillableByUnplaced(dataset, whole, cells)),
    ),
    unknownFinding(
      'unmapped',
      organisations((organisation) => !isPlaced(organisation)),
      {},
    ),
    unknownFinding(
      'unverified',
      organisations((organisation) => !isVerified(organisation, settings)),
      between(enough(withVerifiedOnly), now),
    ),
    unknownFinding(
      'without-sector',
      organisations(({ sectors }) => sectors.length === 0),
      between(now, now + fillableByWithoutSector(dataset, whole, cells)),
    ),
    unknownFinding(
      'without-influence',
      organisations(({ influence }) => dataset.judgements && influence === null),
      {},
    ),
    unknownFinding(
      'not-surveyed',
      figure('cell', { found: notSurveyed, total: cells.length }),
      between(now, now + notSurveyed.length),
    ),
    unknownFinding('unconfirmed-ties', unconfirmed.ties, unconfirmed.untied),
    unknownFinding(
      'without-needs',
      organisations(({ needs }) => dataset.needs.length > 0 && needs.length === 0),
      servedNeeds(dataset, services),
    ),
    unknownFinding(
      'without-kind',
      organisations(({ actorKinds }) => dataset.actorKinds.length > 0 && actorKinds.length === 0),
      seatedKinds(dataset, table),
    ),
    unknownFinding('authority-not-asked', figure('seat', { found: notAsked, total: seats }), {
      lowest: authority,
      now: authority,
      highest: authority + notAsked.length,
      of: seats,
    }),
    unknownFinding(
      'no-region',
      organisations(({ needs }) => needs.length > 0 && presenceInRegion(dataset) === null),
      {},
    ),
  ].filter(({ figures }) => figures.unknown.n > 0)
}

function unknownFinding<Kind extends keyof Sentences>(
  kind: Kind,
  unknown: Figure,
  interval: Omit<Sentences[Kind], keyof Share>,
): UnknownFinding {
  const { n, total } = unknown
  const sentence = { key: kind, parameters: { unknown: n, total, ...interval } }
  return makeFinding<Declared<keyof Sentences>>({
    kind,
    subject: [],
    seriousness: serious(unknownsSeriousness, kind === 'no-region' ? 'no-region-drawn' : reasonOf(n, total)),
    figures: { unknown },
    sentence: sentence as Declared<keyof Sentences>['sentence'],
  }) as UnknownFinding
}

function reasonOf(n: number, total: number) {
  if (2 * n >= total) return 'unknown-of-half-or-more'
  return 10 * n >= total ? 'unknown-of-a-tenth-or-more' : 'unknown-of-fewer-than-a-tenth'
}

/** Pairs tied by hearsay alone, and the organisations without a tie: as recorded, and if none of these ties exists. */
function unconfirmedTies(dataset: Dataset, { today }: FindingSettings): { ties: Figure; untied: Interval } {
  const { ids, ties, graph, confirmed } = partnerGraph(dataset, today)
  const untied = (of: typeof graph) => ids.filter((_, node) => degreeOf(of, node) === 0).length
  const found = ties.flatMap((tie) => (tie.confirmed ? [] : tieId(tie)))
  return {
    ties: figure('partnership', { found, total: ties.length }),
    untied: { lowest: untied(graph), now: untied(graph), highest: untied(confirmed), of: ids.length },
  }
}
