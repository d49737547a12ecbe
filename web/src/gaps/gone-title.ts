import { subjectOfGap } from '@atlas/shared/gaps/analyses/gap-identity'
import { readGapId } from '@atlas/shared/gaps/evidence'
import { type GapWords, kindName } from '@atlas/shared/gaps/words/gap-words'

/** What a finding that is not found any more was about, from its identity alone. An address may name any kind. */
export function goneTitle(id: string, words: GapWords): string {
  const read = readGapId(id)
  if (!read) return id
  const names = read.subject.map(words.name)
  return names.length > 0 ? names.join(' · ') : (kindName(read.kind, words.language) ?? read.kind)
}

/** Whether a finding could bear this identity: an address may say anything. */
export const isFinding = (id: string): boolean => subjectOfGap(id) !== null
