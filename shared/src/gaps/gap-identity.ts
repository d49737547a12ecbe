import type { FoundGap } from './analyses.ts'
import { readGapId } from './evidence.ts'
import { gapId, type Ref } from './gap.ts'

type Subject = readonly Ref['noun'][]

const whole: Subject[] = [[]]
const sector: Subject[] = [['sector']]
const need: Subject[] = [['need']]
const organisation: Subject[] = [['organisation']]

/** What gaps of each kind are about. */
const subjects: Readonly<Record<FoundGap['kind'], readonly Subject[]>> = {
  coverage: [['sector'], ['sector', 'territory'], ['sector', 'locality']],
  access: [['sector'], ['need']],
  'access-unknown': whole,
  need,
  'need-informal': need,
  'need-outside': need,
  'need-at-place': [['need', 'territory']],
  'no-seats': whole,
  seats: [['actor-kind']],
  representatives: whole,
  authority: whole,
  'sector-balance': sector,
  'small-core': whole,
  engagement: organisation,
  'no-ties': whole,
  isolates: whole,
  'separate-groups': whole,
  'sector-ties': [['sector', 'sector']],
  'cut-point': organisation,
  broker: organisation,
  introduction: [['organisation', 'organisation']],
  unplaced: whole,
  unmapped: whole,
  unverified: whole,
  'without-sector': whole,
  'without-influence': whole,
  'not-surveyed': whole,
  'unconfirmed-ties': whole,
  'without-needs': whole,
  'without-kind': whole,
  'authority-not-asked': whole,
  'no-region': whole,
}

const nounsOf = (nouns: Subject) => nouns.toSorted().join(' ')

/**
 * What a gap of this identity would be about.
 * @returns null where no analysis could ever find such a gap, whatever is recorded
 */
export function subjectOfGap(id: string): Ref[] | null {
  const read = readGapId(id)
  if (!read || !Object.hasOwn(subjects, read.kind) || gapId(read.kind, read.subject) !== id) return null
  const nouns = nounsOf(read.subject.map(({ noun }) => noun))
  return subjects[read.kind as FoundGap['kind']].some((each) => nounsOf(each) === nouns) ? read.subject : null
}
