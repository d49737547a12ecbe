import type { MessageKey } from './en.ts'
import { alliances } from './fr/alliances.ts'
import { history } from './fr/history.ts'
import { lists } from './fr/lists.ts'
import { network } from './fr/network.ts'
import { organisations } from './fr/organisations.ts'
import { partnerships } from './fr/partnerships.ts'
import { people } from './fr/people.ts'
import { problems } from './fr/problems.ts'
import { selection } from './fr/selection.ts'
import { shell } from './fr/shell.ts'
import { table } from './fr/table.ts'

export const fr = {
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
} satisfies Record<MessageKey, string>
