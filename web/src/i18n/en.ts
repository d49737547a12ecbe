import { alliances } from './en/alliances.ts'
import { lists } from './en/lists.ts'
import { network } from './en/network.ts'
import { organisations } from './en/organisations.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { selection } from './en/selection.ts'
import { shell } from './en/shell.ts'
import { table } from './en/table.ts'

/** Every sentence of the product, by noun; keys start with the noun. */
export const en = {
  ...alliances,
  ...lists,
  ...network,
  ...organisations,
  ...people,
  ...problems,
  ...selection,
  ...shell,
  ...table,
}

export type MessageKey = keyof typeof en
