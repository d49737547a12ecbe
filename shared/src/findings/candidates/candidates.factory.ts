import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { computeFindings } from '../analyses/analyses.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { candidatesFor } from './candidates.ts'

const settings = findingSettings(today)

/** Who comes to mind for the finding of that kind and subject, each with the keys of the reasons. */
export function whoFills(facts: Facts, kind: string, ...subject: string[]) {
  const dataset = makeDataset(facts)
  const finding = computeFindings(dataset, settings).find(
    (one) => one.kind === kind && subject.every((id) => one.subject.some((ref) => ref.id === id)),
  )
  if (!finding) throw new Error(`no finding ${kind} of ${subject}`)
  return candidatesFor(dataset, settings, finding).map(({ organisation, reasons }) => [
    Number(organisation.id.replace('organisation ', '')),
    ...reasons.map(({ key }) => key),
  ])
}

export const at = (locality: string, point: [number, number] | null = null) => ({
  locality,
  point,
  precision: 'exact' as const,
})
