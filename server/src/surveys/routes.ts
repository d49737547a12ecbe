import { Survey, SurveyCreate, SurveyUpdate } from '@atlas/shared/surveys'
import { collection, pageQuery } from '../http/collection.ts'
import { createSurvey, listSurveys, readSurvey, updateSurvey } from './queries.ts'

export const surveys = collection({
  noun: 'survey',
  readers: 'guests',
  path: 'surveys',
  schemas: { item: Survey, create: SurveyCreate, update: SurveyUpdate, query: pageQuery },
  list: listSurveys,
  read: readSurvey,
  create: createSurvey,
  update: updateSurvey,
})
