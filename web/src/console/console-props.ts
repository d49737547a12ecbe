import type { Dataset } from '@atlas/shared/dataset'
import type { Workshop } from '@atlas/shared/workshops'
import type { ConsoleRead } from '../rooms/console-queries.ts'
import type { Moves } from './use-moves.ts'

/** What every part of a console is given. */
export type ConsoleProps = { dataset: Dataset; workshop: Workshop; state: ConsoleRead; moves: Moves }
