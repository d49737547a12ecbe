/** What the address says of the findings besides filter and selection. */
export type FindingsSearch = {
  /** Grouped by how serious they are instead of by kind. */
  by?: 'level'
  /** The action plan instead of the findings. */
  tab?: 'actions'
  /** As if the missing actors were found. */
  suppose?: 'found'
  /** Identity of the opened finding. */
  finding?: string
}

/** As long as an identity may be. */
const longest = 2000

export const readFindingsSearch = ({
  by,
  tab,
  suppose,
  finding,
}: Record<string, unknown>): FindingsSearch => ({
  by: by === 'level' ? 'level' : undefined,
  tab: tab === 'actions' ? 'actions' : undefined,
  suppose: suppose === 'found' ? 'found' : undefined,
  finding: typeof finding === 'string' && finding !== '' && finding.length <= longest ? finding : undefined,
})
