import { inFrench } from '@atlas/shared/french-spaces'
import type { MessageKey } from './en.ts'
import { alliances } from './fr/alliances.ts'
import { exchange } from './fr/exchange.ts'
import { gaps } from './fr/gaps.ts'
import { history } from './fr/history.ts'
import { lists } from './fr/lists.ts'
import { map } from './fr/map.ts'
import { matrix } from './fr/matrix.ts'
import { network } from './fr/network.ts'
import { organisations } from './fr/organisations.ts'
import { partnerships } from './fr/partnerships.ts'
import { people } from './fr/people.ts'
import { problems } from './fr/problems.ts'
import { sectors } from './fr/sectors.ts'
import { selection } from './fr/selection.ts'
import { shell } from './fr/shell.ts'
import { surveys } from './fr/surveys.ts'
import { table } from './fr/table.ts'
import { territories } from './fr/territories.ts'

export const fr = inFrench({
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
} satisfies Record<MessageKey, string>)
