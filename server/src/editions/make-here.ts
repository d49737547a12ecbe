import { buildEdition } from './build-edition.ts'
import { makeEditionFiles } from './edition-files.ts'
import type { MakeEdition } from './edition-order.ts'

/** Makes an edition in this process: for small ones, where nobody waits for anything else. */
export const makeHere: MakeEdition = async ({ source, head }) => {
  const edition = buildEdition(source, head)
  return { edition, files: await makeEditionFiles(edition) }
}
