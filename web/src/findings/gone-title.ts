import { subjectOfFinding } from '@atlas/shared/findings/analyses/finding-identity'
import { readFindingId } from '@atlas/shared/findings/evidence'
import { type FindingWords, kindName } from '@atlas/shared/findings/words/finding-words'

/** What a finding that is not found any more was about, from its identity alone. An address may name any kind. */
export function goneTitle(id: string, words: FindingWords): string {
  const read = readFindingId(id)
  if (!read) return id
  const names = read.subject.map(words.name)
  return names.length > 0 ? names.join(' · ') : (kindName(read.kind, words.language) ?? read.kind)
}

/** Whether a finding could bear this identity: an address may say anything. */
export const isFinding = (id: string): boolean => subjectOfFinding(id) !== null
