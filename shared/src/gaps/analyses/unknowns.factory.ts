import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../gap.factory.ts'
import { gapSettings } from '../settings.ts'
import { unknownGaps } from './unknowns.ts'

export const find = (facts: Facts, kind: string) =>
  unknownGaps(makeDataset(facts), gapSettings(today)).find((gap) => gap.kind === kind)

export const boundsOf = (facts: Facts, kind: string) => {
  const parameters = find(facts, kind)?.sentence.parameters
  if (!parameters || !('of' in parameters)) return undefined
  const { lowest, now, highest, of } = parameters
  return [lowest, now, highest, of]
}
