import type { Dataset } from '@atlas/shared/dataset'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { useComputed } from '../computed/use-computed.ts'

/** Organisations of the base that could fill a finding, the likeliest first. */
export const useCandidates = ({ alliance }: Dataset, finding: AnyFinding | undefined) =>
  useComputed(alliance.slug, 'candidates', { finding: finding, isWanted: finding !== undefined })
