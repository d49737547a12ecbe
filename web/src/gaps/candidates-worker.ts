import type { Dataset } from '@atlas/shared/dataset'
import type { FoundGap } from '@atlas/shared/gaps/analyses'
import { type Candidate, candidatesFor } from '@atlas/shared/gaps/candidates'
import { gapSettings } from '@atlas/shared/gaps/settings'

export type CandidatesInput = {
  dataset: Dataset
  /** A day, `2026-11-21`. */
  today: string
  gap: FoundGap
}

self.onmessage = ({ data: { dataset, today, gap } }: MessageEvent<CandidatesInput>) => {
  const settings = gapSettings(today, dataset.alliance.gapSettings)
  self.postMessage(candidatesFor(dataset, settings, gap) satisfies Candidate[])
}
