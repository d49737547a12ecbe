import { actions } from './en/actions.ts'
import { actorKinds } from './en/actor-kinds.ts'
import { alliances } from './en/alliances.ts'
import { console } from './en/console.ts'
import { criteria } from './en/criteria.ts'
import { entryLinks } from './en/entry-links.ts'
import { exchange } from './en/exchange.ts'
import { exchangeNotes } from './en/exchange-notes.ts'
import { expectations } from './en/expectations.ts'
import { exports } from './en/exports.ts'
import { findingChoices } from './en/finding-choices.ts'
import { findings } from './en/findings.ts'
import { history } from './en/history.ts'
import { lists } from './en/lists.ts'
import { map } from './en/map.ts'
import { matrix } from './en/matrix.ts'
import { merge } from './en/merge.ts'
import { needs } from './en/needs.ts'
import { network } from './en/network.ts'
import { organisations } from './en/organisations.ts'
import { partnershipQuestions } from './en/partnership-questions.ts'
import { partnerships } from './en/partnerships.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { publication } from './en/publication.ts'
import { report } from './en/report.ts'
import { room } from './en/room.ts'
import { seats } from './en/seats.ts'
import { sectors } from './en/sectors.ts'
import { selection } from './en/selection.ts'
import { sheets } from './en/sheets.ts'
import { shell } from './en/shell.ts'
import { sources } from './en/sources.ts'
import { suggestionDecisions } from './en/suggestion-decisions.ts'
import { suggestions } from './en/suggestions.ts'
import { surveys } from './en/surveys.ts'
import { table } from './en/table.ts'
import { templates } from './en/templates.ts'
import { territories } from './en/territories.ts'
import { wall } from './en/wall.ts'
import { workshops } from './en/workshops.ts'

/** Every sentence of the product, by noun; keys start with the noun. */
export const en = {
  ...actorKinds,
  ...actions,
  ...alliances,
  ...criteria,
  ...entryLinks,
  ...exchange,
  ...exchangeNotes,
  ...expectations,
  ...exports,
  ...findingChoices,
  ...findings,
  ...history,
  ...lists,
  ...map,
  ...matrix,
  ...merge,
  ...needs,
  ...network,
  ...organisations,
  ...partnershipQuestions,
  ...partnerships,
  ...people,
  ...problems,
  ...publication,
  ...report,
  ...seats,
  ...sectors,
  ...selection,
  ...shell,
  ...sources,
  ...suggestionDecisions,
  ...suggestions,
  ...surveys,
  ...table,
  ...templates,
  ...territories,
  ...console,
  ...room,
  ...sheets,
  ...wall,
  ...workshops,
}

export type MessageKey = keyof typeof en
