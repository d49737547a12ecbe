import { type Dataset, type DatasetColumns, type PopulatedPlaces, readDataset } from '@atlas/shared/dataset'
import { accessInTerritories } from '@atlas/shared/gaps/access-by-territory'
import { type FoundGap, findGaps } from '@atlas/shared/gaps/analyses/analyses'
import { asIfFound } from '@atlas/shared/gaps/as-if-found'
import { candidatesFor } from '@atlas/shared/gaps/candidates/candidates'
import { costliestDepartures } from '@atlas/shared/gaps/departure-cost'
import { type GapSettings, gapSettings } from '@atlas/shared/gaps/settings'
import { summarise } from '@atlas/shared/gaps/summary'

/** What is computed from. */
export type Input = {
  columns: DatasetColumns
  populatedPlaces: PopulatedPlaces | null
  /** A day, `2026-11-21`. */
  today: string
}

export type Wish = {
  /** As if the missing actors were found. */
  suppose?: 'found' | undefined
  /** The gap that candidates are looked for. */
  gap?: FoundGap | undefined
}

type Asked = Pick<Wish, 'gap'> & { dataset: Dataset; settings: GapSettings }

/** What would hold the page up. */
const answers = {
  /** All that is missing in an alliance, the most serious first, and the whole in figures. */
  gaps: ({ dataset, settings }: Asked) => ({
    gaps: findGaps(dataset, settings),
    summary: summarise(dataset, settings),
  }),
  candidates: ({ dataset, settings, gap }: Asked) => (gap ? candidatesFor(dataset, settings, gap) : []),
  departures: ({ dataset, settings }: Asked) => costliestDepartures(dataset, settings),
  access: ({ dataset, settings }: Asked) => accessInTerritories(dataset, settings),
}

export type Answers = { [About in keyof typeof answers]: ReturnType<(typeof answers)[About]> }
export type Question = Input & Wish & { about: keyof Answers }

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const { about, columns, populatedPlaces, today, suppose, gap } = data
  const dataset = readDataset(suppose ? asIfFound(columns) : columns, populatedPlaces)
  const settings = gapSettings(today, dataset.alliance.gapSettings)
  self.postMessage(answers[about]({ dataset, settings, gap }))
}
