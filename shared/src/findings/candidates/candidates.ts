import type { Dataset } from '../../dataset.ts'
import type { AnyFinding } from '../analyses/analyses.ts'
import { organisationRef, type Ref } from '../finding.ts'
import type { FindingSettings } from '../settings.ts'
import { type CandidateReason, type WeighedCandidate, weightOf } from './candidate-reasons.ts'
import { candidatesToBe } from './candidates-to-be.ts'
import { candidatesToReach } from './candidates-to-reach.ts'
import { wantedBy } from './wanted.ts'

export type Candidate = {
  organisation: Ref
  /** Why it comes to mind, the best reason first; never none. */
  reasons: CandidateReason[]
}

/** More names than anybody calls between two meetings. */
const maxCandidates = 10

/**
 * Organisations already in the base that could fill a finding, or reach the organisation that it is about: those with the
 * weightiest reasons first, then the nearer ones, then by id. None where nobody comes to mind.
 */
export function candidatesFor(dataset: Dataset, settings: FindingSettings, finding: AnyFinding): Candidate[] {
  const wanted = wantedBy(finding)
  if (wanted) return best(candidatesToBe(dataset, settings, wanted))
  const [subject] = finding.subject
  return finding.kind === 'engagement' && subject
    ? best(candidatesToReach(dataset, settings, subject.id))
    : []
}

function best(candidates: readonly WeighedCandidate[]): Candidate[] {
  return candidates
    .map(({ id, reasons }) => ({
      id,
      reasons: reasons.toSorted((a, b) => weightOf[b.key] - weightOf[a.key]),
      weight: reasons.reduce((sum, { key }) => sum + weightOf[key], 0),
      metres: Math.min(...reasons.map(metresOf)),
    }))
    .sort((a, b) => b.weight - a.weight || a.metres - b.metres || (a.id < b.id ? -1 : 1))
    .slice(0, maxCandidates)
    .map(({ id, reasons }) => ({ organisation: organisationRef(id), reasons }))
}

const metresOf = ({ parameters }: CandidateReason): number =>
  ('metres' in parameters ? parameters.metres : null) ?? Number.MAX_VALUE
