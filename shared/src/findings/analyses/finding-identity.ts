import { readFindingId } from '../evidence.ts'
import { findingId, type Ref, type SubjectsOf } from '../finding.ts'
import { analyses } from './analyses.ts'

/** What findings of each kind are about, by every analysis. */
const subjects: SubjectsOf<{ kind: string }> = Object.assign({}, ...analyses.map((each) => each.subjects))

const nounsOf = (nouns: readonly Ref['noun'][]) => nouns.toSorted().join(' ')

/**
 * What a finding of this identity would be about.
 * @returns null where no analysis could ever find such a finding, whatever is recorded
 */
export function subjectOfFinding(id: string): Ref[] | null {
  const read = readFindingId(id)
  const about = read && Object.hasOwn(subjects, read.kind) ? subjects[read.kind] : undefined
  if (!read || !about || findingId(read.kind, read.subject) !== id) return null
  const nouns = nounsOf(read.subject.map(({ noun }) => noun))
  return about.some((each) => nounsOf(each) === nouns) ? read.subject : null
}
