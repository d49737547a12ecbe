import { type DatasetColumns, type PopulatedPlaces, readDataset } from '@atlas/shared/dataset'
import { type FoundGap, findGaps } from '@atlas/shared/gaps/analyses'
import { gapSettings } from '@atlas/shared/gaps/settings'
import { type Summary, summarise } from '@atlas/shared/gaps/summary'

export type GapsInput = {
  columns: DatasetColumns
  populatedPlaces: PopulatedPlaces | null
  /** A day, `2026-11-21`. */
  today: string
}

/** All that is missing in an alliance, the most serious first, and the whole in figures. */
export type FoundGaps = { gaps: FoundGap[]; summary: Summary }

self.onmessage = ({ data: { columns, populatedPlaces, today } }: MessageEvent<GapsInput>) => {
  const dataset = readDataset(columns, populatedPlaces)
  const settings = gapSettings(today, dataset.alliance.gapSettings)
  self.postMessage({
    gaps: findGaps(dataset, settings),
    summary: summarise(dataset, settings),
  } satisfies FoundGaps)
}
