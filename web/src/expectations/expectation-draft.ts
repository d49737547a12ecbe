import type { Dataset } from '@atlas/shared/dataset'
import type { Expectation } from '@atlas/shared/expectations'
import type { SchemaFault } from '../ui/schema-faults.ts'
import { keptOf, type Typed } from '../ui/units.ts'

/** What is expected of a cell while it is typed: its place is one of two. */
export type ExpectationDraft = {
  sectorId: string | null
  area: 'territory' | 'locality'
  territoryId: string | null
  locality: string
  minimum: Typed
}

/** Of a new one, the kind of place that the alliance has. */
export const emptyExpectation = ({ territories }: Pick<Dataset, 'territories'>): ExpectationDraft => ({
  sectorId: null,
  area: territories.length > 0 ? 'territory' : 'locality',
  territoryId: null,
  locality: '',
  minimum: '',
})

export const draftOfExpectation = (expectation: Expectation): ExpectationDraft => ({
  sectorId: expectation.sectorId,
  area: expectation.territoryId ? 'territory' : 'locality',
  territoryId: expectation.territoryId,
  locality: expectation.locality ?? '',
  minimum: expectation.minimum,
})

/** What is sent: of territory and locality the one that was chosen. What was not chosen fails the check. */
export const bodyOfExpectation = ({ sectorId, area, territoryId, locality, minimum }: ExpectationDraft) => ({
  ...(sectorId && { sectorId }),
  territoryId: area === 'territory' ? territoryId : null,
  locality: area === 'locality' ? locality.trim() : null,
  ...(minimum !== '' && { minimum: keptOf('plain', minimum) }),
})

/** What no schema tells: of the two kinds of place, the one that was chosen is needed. */
export const expectationFaults = ({ area, territoryId }: ExpectationDraft): SchemaFault[] =>
  area === 'territory' && !territoryId ? [{ pointer: '/territoryId', code: 'required' }] : []
