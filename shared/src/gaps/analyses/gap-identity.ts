import { readGapId } from '../evidence.ts'
import { gapId, type Ref, type SubjectsOf } from '../gap.ts'
import { analyses } from './analyses.ts'

/** What gaps of each kind are about, by every analysis. */
const subjects: SubjectsOf<{ kind: string }> = Object.assign({}, ...analyses.map((each) => each.subjects))

const nounsOf = (nouns: readonly Ref['noun'][]) => nouns.toSorted().join(' ')

/**
 * What a gap of this identity would be about.
 * @returns null where no analysis could ever find such a gap, whatever is recorded
 */
export function subjectOfGap(id: string): Ref[] | null {
  const read = readGapId(id)
  const about = read && Object.hasOwn(subjects, read.kind) ? subjects[read.kind] : undefined
  if (!read || !about || gapId(read.kind, read.subject) !== id) return null
  const nouns = nounsOf(read.subject.map(({ noun }) => noun))
  return about.some((each) => nounsOf(each) === nouns) ? read.subject : null
}
