import { alliances } from './en/alliances.ts'
import { exchange } from './en/exchange.ts'
import { gaps } from './en/gaps.ts'
import { history } from './en/history.ts'
import { lists } from './en/lists.ts'
import { map } from './en/map.ts'
import { matrix } from './en/matrix.ts'
import { network } from './en/network.ts'
import { organisations } from './en/organisations.ts'
import { partnerships } from './en/partnerships.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { sectors } from './en/sectors.ts'
import { selection } from './en/selection.ts'
import { shell } from './en/shell.ts'
import { surveys } from './en/surveys.ts'
import { table } from './en/table.ts'
import { territories } from './en/territories.ts'

/** Every sentence of the product, by noun; keys start with the noun. */
export const en = {
  ...alliances,
  ...exchange,
  ...gaps,
  ...history,
  ...lists,
  ...map,
  ...matrix,
  ...network,
  ...organisations,
  ...partnerships,
  ...people,
  ...problems,
  ...sectors,
  ...selection,
  ...shell,
  ...surveys,
  ...table,
  ...territories,
}

export type MessageKey = keyof typeof en
