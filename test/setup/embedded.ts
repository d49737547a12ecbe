import { emptyStore } from '../../db/src/template.ts'

/** Makes the data directory that every worker starts from, once and before they ask for it together. */
export default async function prepareEmbedded() {
  const { compressed } = await emptyStore()
  await compressed
}
