/** What the address of merging says. */
export type MergeSearch = {
  /** Id of the organisation that becomes part of the one of the address. */
  with?: string
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const readMergeSearch = ({ with: other }: Record<string, unknown>): MergeSearch => ({
  with: typeof other === 'string' && id.test(other) ? other : undefined,
})
