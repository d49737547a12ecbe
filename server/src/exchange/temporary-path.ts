import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a file of an import may lie for as long as it is worked on. */
export const temporaryPath = (): string => join(tmpdir(), `alliance-atlas-${randomUUID()}`)
