import { inFrench } from '@atlas/shared/sentences/french-spaces'
import type { MessageKey } from './en.ts'
import { actions } from './fr/actions.ts'
import { actorKinds } from './fr/actor-kinds.ts'
import { alliances } from './fr/alliances.ts'
import { console } from './fr/console.ts'
import { criteria } from './fr/criteria.ts'
import { entryLinks } from './fr/entry-links.ts'
import { exchange } from './fr/exchange.ts'
import { exchangeNotes } from './fr/exchange-notes.ts'
import { expectations } from './fr/expectations.ts'
import { exports } from './fr/exports.ts'
import { findingChoices } from './fr/finding-choices.ts'
import { findings } from './fr/findings.ts'
import { history } from './fr/history.ts'
import { lists } from './fr/lists.ts'
import { map } from './fr/map.ts'
import { matrix } from './fr/matrix.ts'
import { merge } from './fr/merge.ts'
import { needs } from './fr/needs.ts'
import { network } from './fr/network.ts'
import { organisations } from './fr/organisations.ts'
import { partnershipQuestions } from './fr/partnership-questions.ts'
import { partnerships } from './fr/partnerships.ts'
import { people } from './fr/people.ts'
import { problems } from './fr/problems.ts'
import { publication } from './fr/publication.ts'
import { report } from './fr/report.ts'
import { room } from './fr/room.ts'
import { seats } from './fr/seats.ts'
import { sectors } from './fr/sectors.ts'
import { selection } from './fr/selection.ts'
import { sheets } from './fr/sheets.ts'
import { shell } from './fr/shell.ts'
import { sources } from './fr/sources.ts'
import { suggestionDecisions } from './fr/suggestion-decisions.ts'
import { suggestions } from './fr/suggestions.ts'
import { surveys } from './fr/surveys.ts'
import { table } from './fr/table.ts'
import { templates } from './fr/templates.ts'
import { territories } from './fr/territories.ts'
import { wall } from './fr/wall.ts'
import { workshops } from './fr/workshops.ts'

export const fr = inFrench({
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
} satisfies Record<MessageKey, string>)
