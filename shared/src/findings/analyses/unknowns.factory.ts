import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { unknownFindings } from './unknowns.ts'

export const find = (facts: Facts, kind: string) =>
  unknownFindings(makeDataset(facts), findingSettings(today)).find((finding) => finding.kind === kind)

export const boundsOf = (facts: Facts, kind: string) => {
  const parameters = find(facts, kind)?.sentence.parameters
  if (!parameters || !('of' in parameters)) return undefined
  const { lowest, now, highest, of } = parameters
  return [lowest, now, highest, of]
}
