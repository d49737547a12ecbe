import { readFindingId } from '../findings/evidence.ts'
import { findingId, organisationRef } from '../findings/finding.ts'

/**
 * The identity of a finding once one organisation has become another: what was said about the one that goes is said about
 * the one that stays. A finding about both is no more, and keeps its identity, as does one about neither.
 */
export function findingIdAfterMerge(finding: string, targetId: string, sourceId: string): string {
  const { kind, subject } = readFindingId(finding) ?? { kind: '', subject: [] }
  const isAbout = (id: string) => subject.some((ref) => ref.noun === 'organisation' && ref.id === id)
  if (!isAbout(sourceId) || isAbout(targetId)) return finding
  return findingId(
    kind,
    subject.map((ref) =>
      ref.noun === 'organisation' && ref.id === sourceId ? organisationRef(targetId) : ref,
    ),
  )
}
