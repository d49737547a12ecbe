import { readGapId } from '../gaps/evidence.ts'
import { gapId, organisationRef } from '../gaps/gap.ts'

/**
 * The identity of a gap once one organisation has become another: what was said about the one that goes is said about
 * the one that stays. A gap about both is no more, and keeps its identity, as does one about neither.
 */
export function gapAfterMerge(gap: string, staysId: string, goesId: string): string {
  const { kind, subject } = readGapId(gap) ?? { kind: '', subject: [] }
  const isAbout = (id: string) => subject.some((ref) => ref.noun === 'organisation' && ref.id === id)
  if (!isAbout(goesId) || isAbout(staysId)) return gap
  return gapId(
    kind,
    subject.map((ref) => (ref.noun === 'organisation' && ref.id === goesId ? organisationRef(staysId) : ref)),
  )
}
