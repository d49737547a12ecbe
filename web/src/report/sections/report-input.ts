import type { Dataset, DatasetOrganisation } from '@atlas/shared/dataset'
import type { Picture } from '@atlas/shared/documents/blocks'
import type { FindingDecision } from '@atlas/shared/finding-decisions'
import type { Departure } from '@atlas/shared/findings/departure-cost'
import type { FindingSettings } from '@atlas/shared/findings/settings'
import type { Summary } from '@atlas/shared/findings/summary'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import type { DecidedFinding } from '../../findings/group-findings.ts'
import type { Messages } from '../../i18n/use-messages.ts'
import type { mapFigures } from '../../pictures/map-bounds.ts'

/** All that a report tells, and the words that it tells it with. */
export type ReportInput = {
  dataset: Dataset
  settings: FindingSettings
  summary: Summary
  findings: readonly DecidedFinding[]
  /** What breaks if an organisation leaves, those that cost most first. */
  departures: readonly Departure[]
  /** Decisions about what is not found any more. */
  gone: readonly FindingDecision[]
  /** What was decided is known to members alone. */
  decisionsKnown: boolean
  /** Who made the document; null: somebody without an account. */
  author: string | null
  /** Drawn from the same data; null where there is nothing to draw, or too much for a page. */
  pictures: {
    /** With how many of the organisations that count stand on it. */
    map: ({ picture: Picture } & ReturnType<typeof mapFigures>) | null
    network: Picture | null
  }
  /** Of organisations and sectors in the document's language. */
  words: FindingWords
  messages: Messages
}

/** Names in the language of the document, else in the alliance's own. */
export function namesIn({ dataset, messages }: Pick<ReportInput, 'dataset' | 'messages'>) {
  const { languages } = dataset.alliance
  const named = (labels: Readonly<Record<string, string>> | undefined) =>
    messages.label(labels ?? {}, ...languages)
  return {
    sector: (position: number) => named(dataset.sectors[position]?.labels),
    territory: (position: number | null) => named(dataset.territories[position ?? -1]?.labels),
    need: (position: number) => named(dataset.needs[position]?.labels),
    kind: (position: number) => named(dataset.actorKinds[position]?.labels),
    organisation: ({ names }: Pick<DatasetOrganisation, 'names'>) => named(names),
  }
}
