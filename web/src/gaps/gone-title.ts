import type { FoundGap } from '@atlas/shared/gaps/analyses'
import { readGapId } from '@atlas/shared/gaps/evidence'
import type { GapWords } from '@atlas/shared/gaps/words/gap-words'

/** What a finding that is not found any more was about, from its identity alone. */
export function goneTitle(id: string, words: GapWords): string {
  const read = readGapId(id)
  if (!read) return id
  const names = read.subject.map(words.name)
  return names.length > 0 ? names.join(' · ') : kindName(read.kind, words)
}

/** An address may name a kind that there is not. */
function kindName(kind: string, words: GapWords): string {
  try {
    return words.kind(kind as FoundGap['kind']).name
  } catch {
    return kind
  }
}
