import { choiceInWords } from './value-words.ts'
import {
  columnMaker,
  namesOf,
  type Writing,
  type WrittenColumn,
  type WrittenPartnership,
  type WrittenSurvey,
} from './written.ts'

/** The columns of ties: both ends by name and by id. */
export function partnershipColumns(writing: Writing): WrittenColumn<WrittenPartnership>[] {
  const { language } = writing
  const make = columnMaker<WrittenPartnership>('partnerships', language)
  return [
    make('from', ({ from }) => from.name),
    make('to', ({ to }) => to.name),
    make('kind', ({ kind }) => choiceInWords('kind', kind, language)),
    make('direction', ({ direction }) => choiceInWords('direction', direction, language)),
    make('strength', ({ strength }) => strength ?? ''),
    make('formality', ({ formality }) => choiceInWords('formality', formality, language)),
    make('since', ({ since }) => since ?? ''),
    make('until', ({ until }) => until ?? ''),
    make('state', ({ state }) => choiceInWords('state', state, language)),
    make('provenance', ({ provenance }) => choiceInWords('provenance', provenance, language)),
    ...(writing.private ? [make('note', ({ note }) => note)] : []),
    make('from-id', ({ from }) => from.atlasId),
    make('to-id', ({ to }) => to.atlasId),
  ]
}

/** The columns of surveys; an empty sector is every sector. */
export function surveyColumns(writing: Writing): WrittenColumn<WrittenSurvey>[] {
  const { language, languages } = writing
  const make = columnMaker<WrittenSurvey>('surveys', language)
  const [sectorOf, territoryOf] = [writing.sectors, writing.territories].map((list) =>
    namesOf(list, [language, ...languages]),
  ) as [ReturnType<typeof namesOf>, ReturnType<typeof namesOf>]
  return [
    make('sector', ({ sectorId }) => (sectorId ? sectorOf(sectorId) : '')),
    make('territory', ({ territoryId }) => (territoryId ? territoryOf(territoryId) : '')),
    make('locality', ({ locality }) => locality ?? ''),
    make('looked-on', ({ lookedOn }) => lookedOn),
    make('looked-by', ({ lookedBy }) => lookedBy),
    ...(writing.private ? [make('note', ({ note }) => note)] : []),
  ]
}
