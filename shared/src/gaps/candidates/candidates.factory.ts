import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { findGaps } from '../analyses/analyses.ts'
import { today } from '../gap.factory.ts'
import { gapSettings } from '../settings.ts'
import { candidatesFor } from './candidates.ts'

const settings = gapSettings(today)

/** Who comes to mind for the gap of that kind and subject, each with the keys of the reasons. */
export function whoFills(facts: Facts, kind: string, ...subject: string[]) {
  const dataset = makeDataset(facts)
  const gap = findGaps(dataset, settings).find(
    (one) => one.kind === kind && subject.every((id) => one.subject.some((ref) => ref.id === id)),
  )
  if (!gap) throw new Error(`no gap ${kind} of ${subject}`)
  return candidatesFor(dataset, settings, gap).map(({ organisation, reasons }) => [
    Number(organisation.id.replace('organisation ', '')),
    ...reasons.map(({ key }) => key),
  ])
}

export const at = (locality: string, point: [number, number] | null = null) => ({
  locality,
  point,
  precision: 'exact' as const,
})
