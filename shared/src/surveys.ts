import Type, { type Static } from 'typebox'
import { changeable, creatable, Day, Id, Name, nullable, stored, Text } from './primitives.ts'

/** The record that somebody looked: only with it does an empty cell mean "none". */
export const Survey = Type.Object(
  {
    ...stored,
    sectorId: nullable({ ...Id, description: 'null: every sector' }),
    territoryId: nullable({ ...Id, description: 'null, with locality null: the whole region' }),
    locality: nullable(Name(200, 'instead of a territory')),
    lookedOn: Day,
    lookedBy: Name(200),
    note: Text(2000),
  },
  { additionalProperties: false },
)
export type Survey = Static<typeof Survey>

export const SurveyCreate = Type.Interface(
  [Type.Partial(Type.Omit(creatable(Survey), ['lookedOn', 'lookedBy']))],
  { lookedOn: Day, lookedBy: Name(200) },
  { additionalProperties: false },
)
export type SurveyCreate = Static<typeof SurveyCreate>

export const SurveyUpdate = changeable(Survey)
export type SurveyUpdate = Static<typeof SurveyUpdate>
