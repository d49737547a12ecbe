import { type Dataset, isActive } from '../../dataset.ts'
import {
  actorKindRef,
  type Figure,
  type FindingOf,
  figure,
  idsOf,
  type Level,
  makeFinding,
  organisationRefs,
  type Ref,
  type SubjectsOf,
  serious,
  wholeAlliance,
} from '../finding.ts'
import { type KindSeats, type Seating, seating } from '../seats.ts'
import type { FindingSettings } from '../settings.ts'

export const seatsSeriousness = {
  'no-seat-recorded': 'medium',
  'kind-without-seat': 'high',
  'kind-without-known-seat': 'medium',
  'kind-with-fewer-seats-than-expected': 'low',
  'kind-without-authority': 'low',
  'fewer-seats-than-least': 'medium',
  'more-seats-than-most': 'low',
  'half-or-more-without-authority': 'high',
  'some-without-authority': 'medium',
} as const satisfies Record<string, Level>

type Reason = keyof typeof seatsSeriousness

type SeatFinding =
  | FindingOf<{
      kind: 'no-seats'
      reason: Reason
      figure: 'seated'
      sentences: { 'no-seats': { kinds: number; organisations: number } }
    }>
  | FindingOf<{
      kind: 'seats'
      reason: Reason
      figure: 'seats' | 'ofKind'
      sentences: Record<
        'seats.nobody' | 'seats.nobody-known' | 'seats.few' | 'seats.no-authority',
        {
          actorKind: Ref
          seats: number
          expected: number
          /** Seats of which nobody knows for which kind they speak. */
          withoutKind: number
          /** Organisations of the kind: who of them could take the seat. */
          ofKind: number
          /** Missing actors of the kind, ascending. */
          missing: Ref[]
        }
      >
    }>
  | FindingOf<{
      kind: 'representatives'
      reason: Reason
      figure: 'seats'
      sentences: Record<
        'representatives.too-few' | 'representatives.too-many',
        { seats: number; least: number; most: number; organisations: number }
      >
    }>
  | FindingOf<{
      kind: 'authority'
      reason: Reason
      figure: 'withoutAuthority'
      sentences: { authority: { without: number; withAuthority: number; notAsked: number; seats: number } }
    }>

export const seatsSubjects: SubjectsOf<SeatFinding> = {
  'no-seats': wholeAlliance,
  seats: [['actor-kind']],
  representatives: wholeAlliance,
  authority: wholeAlliance,
}

/**
 * Who is not at the table, and who sits there without a say. While no seat is recorded it is not known who sits there;
 * where no kind of actor is expected either, the alliance keeps no such list and nothing is missing from it.
 */
export function seatFindings(dataset: Dataset, settings: FindingSettings): SeatFinding[] {
  const table = seating(dataset)
  if (table.seats.length === 0) return noSeats(dataset)
  return [
    ...kindsWithoutSeat(dataset, table),
    ...representatives(dataset, table, settings),
    ...authority(dataset, table),
  ]
}

function noSeats(dataset: Dataset): SeatFinding[] {
  const expected = dataset.actorKinds.filter(({ expectedSeats }) => expectedSeats > 0)
  if (expected.length === 0) return []
  const unknown = dataset.organisations.flatMap((organisation) =>
    isActive(organisation) ? organisation.id : [],
  )
  const finding = makeFinding<SeatFinding>({
    kind: 'no-seats',
    subject: [],
    seriousness: serious(seatsSeriousness, 'no-seat-recorded'),
    figures: { seated: figure('organisation', { found: [], total: unknown.length, unknown }) },
    sentence: { key: 'no-seats', parameters: { kinds: expected.length, organisations: unknown.length } },
  })
  return [finding]
}

function kindsWithoutSeat(dataset: Dataset, { kinds, seats, withoutKind }: Seating): SeatFinding[] {
  const ofStatus = (is: (organisation: Dataset['organisations'][number]) => boolean) =>
    dataset.organisations.flatMap((organisation, at) => (is(organisation) ? at : []))
  const counted = ofStatus(isActive)
  const missing = ofStatus(({ status }) => status === 'missing')
  const isOf = (kind: number) => (position: number) =>
    dataset.organisations[position]?.actorKinds.includes(kind) ?? false
  const kindless = counted.filter((position) => dataset.organisations[position]?.actorKinds.length === 0)
  return dataset.actorKinds.flatMap(({ id, expectedSeats }, kind) => {
    const own = kinds[kind]
    const lack = own && lackOf(dataset, own, { expected: expectedSeats, withoutKind: withoutKind.length })
    if (!lack) return []
    const [word, reason] = lack
    const ofKind = counted.filter(isOf(kind))
    return makeFinding<SeatFinding>({
      kind: 'seats',
      subject: [actorKindRef(id)],
      seriousness: serious(seatsSeriousness, reason),
      figures: {
        seats: ofSeats(own.seats, seats.length, withoutKind),
        ofKind: figure('organisation', {
          found: idsOf(dataset, ofKind),
          total: counted.length,
          unknown: idsOf(dataset, kindless),
        }),
      },
      sentence: {
        key: `seats.${word}`,
        parameters: {
          actorKind: actorKindRef(id),
          seats: own.seats.length,
          expected: expectedSeats,
          withoutKind: withoutKind.length,
          ofKind: ofKind.length,
          missing: organisationRefs(dataset, missing.filter(isOf(kind))),
        },
      },
    })
  })
}

/** What a kind lacks. Nobody asks for the authority of those who need not be there. */
function lackOf(
  { judgements }: Dataset,
  { seats, withoutAuthority }: KindSeats,
  { expected, withoutKind }: { expected: number; withoutKind: number },
) {
  if (expected <= 0) return
  if (seats.length === 0)
    return withoutKind === 0
      ? (['nobody', 'kind-without-seat'] as const)
      : (['nobody-known', 'kind-without-known-seat'] as const)
  if (seats.length < expected) return ['few', 'kind-with-fewer-seats-than-expected'] as const
  if (judgements && withoutAuthority.length === seats.length)
    return ['no-authority', 'kind-without-authority'] as const
}

function representatives(
  dataset: Dataset,
  { seats, core }: Seating,
  { minRepresentatives: least, maxRepresentatives: most }: FindingSettings,
): SeatFinding[] {
  const tooFew = seats.length < least
  if (!tooFew && seats.length <= most) return []
  const finding = makeFinding<SeatFinding>({
    kind: 'representatives',
    subject: [],
    seriousness: serious(seatsSeriousness, tooFew ? 'fewer-seats-than-least' : 'more-seats-than-most'),
    figures: { seats: ofSeats(seats, dataset.seats.length) },
    sentence: {
      key: tooFew ? 'representatives.too-few' : 'representatives.too-many',
      parameters: { seats: seats.length, least, most, organisations: core.length },
    },
  })
  return [finding]
}

/** Whoever may not see judgements is told nothing of authority: then all of it looks as if nobody had asked. */
function authority(
  dataset: Dataset,
  { seats, withAuthority, withoutAuthority, notAsked }: Seating,
): SeatFinding[] {
  const without = withoutAuthority.length
  if (!dataset.judgements || without === 0) return []
  const isHalf = 2 * without >= seats.length
  const finding = makeFinding<SeatFinding>({
    kind: 'authority',
    subject: [],
    seriousness: serious(
      seatsSeriousness,
      isHalf ? 'half-or-more-without-authority' : 'some-without-authority',
    ),
    figures: { withoutAuthority: ofSeats(withoutAuthority, seats.length, notAsked) },
    sentence: {
      key: 'authority',
      parameters: {
        without,
        withAuthority: withAuthority.length,
        notAsked: notAsked.length,
        seats: seats.length,
      },
    },
  })
  return [finding]
}

const ofSeats = (
  found: readonly { id: string }[],
  total: number,
  unknown: readonly { id: string }[] = [],
): Figure => figure('seat', { found: found.map(({ id }) => id), total, unknown: unknown.map(({ id }) => id) })
