import { readDataset } from '@atlas/shared/dataset'
import type { FoundGap } from '@atlas/shared/gaps/analyses'
import { type Candidate, candidatesFor } from '@atlas/shared/gaps/candidates'
import { gapSettings } from '@atlas/shared/gaps/settings'
import type { GapsInput } from './gaps-worker.ts'

export type CandidatesInput = GapsInput & { gap: FoundGap }

self.onmessage = ({ data: { columns, populatedPlaces, today, gap } }: MessageEvent<CandidatesInput>) => {
  const dataset = readDataset(columns, populatedPlaces)
  const settings = gapSettings(today, dataset.alliance.gapSettings)
  self.postMessage(candidatesFor(dataset, settings, gap) satisfies Candidate[])
}
