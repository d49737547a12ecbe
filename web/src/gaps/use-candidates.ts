import type { Dataset } from '@atlas/shared/dataset'
import type { FoundGap } from '@atlas/shared/gaps/analyses/analyses'
import { useComputed } from '../computed/use-computed.ts'

/** Organisations of the base that could fill a gap, the likeliest first. */
export const useCandidates = ({ alliance }: Dataset, gap: FoundGap | undefined) =>
  useComputed(alliance.slug, 'candidates', { finding: gap, isWanted: gap !== undefined })
