import type { AnyFinding } from '../analyses/analyses.ts'
import type { Ref } from '../finding.ts'

/** What a finding lacks: somebody of a sector or a kind of actor, or who serves a need. */
export type Wanted = {
  of: Ref
  /** Where; none: anywhere in the region. */
  places: Ref[]
  /** What for: to provide it, to do so within the region or more formally than now, or to take a seat at the table. */
  role: 'provider' | 'provider-inside' | 'provider-formally' | 'seat'
}

/** What a finding lacks, if it lacks somebody. */
export function wantedBy(finding: AnyFinding): Wanted | undefined {
  const of = finding.subject.find(({ noun }) => noun === 'sector' || noun === 'need' || noun === 'actor-kind')
  if (!of) return
  const places = finding.subject.filter(({ noun }) => noun === 'territory' || noun === 'locality')
  switch (finding.kind) {
    case 'coverage':
    case 'need':
    case 'need-at-place':
      return { of, places, role: 'provider' }
    case 'access':
      return { of, places: finding.sentence.parameters.largest, role: 'provider' }
    case 'need-outside':
      return { of, places, role: 'provider-inside' }
    case 'need-informal':
      return { of, places, role: 'provider-formally' }
    case 'seats':
      return { of, places, role: 'seat' }
    case 'sector-balance':
      return finding.sentence.key === 'sector-balance.over' ? undefined : { of, places, role: 'seat' }
    default:
      return
  }
}
