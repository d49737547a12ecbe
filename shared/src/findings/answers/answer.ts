import { type Dataset, type DatasetColumns, type PopulatedPlaces, readDataset } from '../../dataset.ts'
import { accessInTerritories } from '../access-by-territory.ts'
import { allFigures } from '../all-figures.ts'
import { type AnyFinding, computeFindings } from '../analyses/analyses.ts'
import { assumeMissingActorsFound } from '../assume-missing-actors-found.ts'
import { candidatesFor } from '../candidates/candidates.ts'
import { costliestDepartures } from '../departure-cost.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { summarise } from '../summary.ts'

/** What findings are computed from, wherever that is done. */
export type FindingInput = {
  columns: DatasetColumns
  populatedPlaces: PopulatedPlaces | null
  /** A day, `2026-11-21`. */
  today: string
  /** As if the missing actors were found. */
  assume?: 'missing-actors-found' | undefined
}

export type Prepared = { dataset: Dataset; settings: FindingSettings }

/** Rows to compute from, and how the alliance wants it done. */
export function prepare({ columns, populatedPlaces, today, assume }: FindingInput): Prepared {
  const dataset = readDataset(assume ? assumeMissingActorsFound(columns) : columns, populatedPlaces)
  return { dataset, settings: findingSettings(today, dataset.alliance.findingChoices) }
}

/** What can be asked, by the browser's worker and by the service's. Whatever takes long is computed in one of these. */
export const answers = {
  /** All that is missing in an alliance, the most serious first, and the whole in figures. */
  findings: ({ dataset, settings }: Prepared) => ({
    findings: computeFindings(dataset, settings),
    summary: summarise(dataset, settings),
  }),
  /** Who could fill a finding, the likeliest first. */
  candidates: ({ dataset, settings }: Prepared, finding?: AnyFinding) =>
    finding ? candidatesFor(dataset, settings, finding) : [],
  /** What breaks if an organisation leaves, those that cost most first. */
  departures: ({ dataset, settings }: Prepared) => costliestDepartures(dataset, settings),
  access: ({ dataset, settings }: Prepared) => accessInTerritories(dataset, settings),
  /** Whatever pages count, whether anything is missing or not. */
  figures: ({ dataset, settings }: Prepared) => allFigures(dataset, settings),
}

export type Answers = { [About in keyof typeof answers]: ReturnType<(typeof answers)[About]> }
