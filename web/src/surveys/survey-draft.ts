import type { Dataset } from '@atlas/shared/dataset'
import type { Filter } from '@atlas/shared/selection'
import type { Survey, SurveyCreate } from '@atlas/shared/surveys'
import { blankFaults, type SchemaFault } from '../ui/schema-faults.ts'

/** A survey while it is being typed: where it looked is one of three. */
export type SurveyDraft = {
  sectorId: string | null
  area: 'region' | 'territory' | 'locality'
  territoryId: string | null
  locality: string
  lookedOn: string
  lookedBy: string
  note: string
}

export const draftOfSurvey = ({ territoryId, locality, ...survey }: Survey): SurveyDraft => ({
  sectorId: survey.sectorId,
  area: territoryId ? 'territory' : locality ? 'locality' : 'region',
  territoryId,
  locality: locality ?? '',
  lookedOn: survey.lookedOn,
  lookedBy: survey.lookedBy,
  note: survey.note,
})

/**
 * A new survey, of what the filter shows: who comes from an empty cell finds it filled in.
 * @param today `2026-11-21`
 */
export function newSurvey(
  dataset: Dataset,
  { sectors, territories, localities }: Filter,
  today: string,
  lookedBy: string,
): SurveyDraft {
  const only = (values: readonly string[] | undefined) => (values?.length === 1 ? values[0] : undefined)
  const territoryId = dataset.territories.find(({ id }) => id === only(territories))?.id ?? null
  const locality = territoryId === null && only(localities) !== '-' ? (only(localities) ?? '') : ''
  return {
    sectorId: dataset.sectors.find(({ code }) => code === only(sectors))?.id ?? null,
    area: territoryId ? 'territory' : locality ? 'locality' : 'region',
    territoryId,
    locality,
    lookedOn: today,
    lookedBy,
    note: '',
  }
}

/** What is sent: of territory and locality the one that was chosen. */
export const bodyOfSurvey = ({ area, territoryId, locality, ...draft }: SurveyDraft): SurveyCreate => ({
  ...draft,
  territoryId: area === 'territory' ? territoryId : null,
  locality: area === 'locality' ? locality.trim() : null,
})

/**
 * What no schema tells: a place that was to be chosen and was not, a day to come.
 * @param today `2026-11-21`
 */
export function surveyFaults({ area, territoryId, lookedOn }: SurveyDraft, today: string): SchemaFault[] {
  return [
    ...blankFaults({ lookedOn }),
    ...(area === 'territory' && territoryId === null ? [{ pointer: '/territoryId', code: 'required' }] : []),
    ...(isDay(lookedOn) && lookedOn > today ? [{ pointer: '/lookedOn', code: 'future' }] : []),
  ]
}

const isDay = (text: string) => /^\d{4}-/.test(text)
