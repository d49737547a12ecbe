import { alliances } from './en/alliances.ts'
import { history } from './en/history.ts'
import { lists } from './en/lists.ts'
import { network } from './en/network.ts'
import { organisations } from './en/organisations.ts'
import { partnerships } from './en/partnerships.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { selection } from './en/selection.ts'
import { shell } from './en/shell.ts'
import { table } from './en/table.ts'

/** Every sentence of the product, by noun; keys start with the noun. */
export const en = {
  ...alliances,
  ...history,
  ...lists,
  ...network,
  ...organisations,
  ...partnerships,
  ...people,
  ...problems,
  ...selection,
  ...shell,
  ...table,
}

export type MessageKey = keyof typeof en
