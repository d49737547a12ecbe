/** What the address says of the findings besides filter and selection. */
export type FindingsSearch = {
  /** Grouped by how serious they are instead of by kind. */
  by?: 'level'
  /** The action plan instead of the findings. */
  tab?: 'actions'
  /** As if the missing actors were found. */
  assume?: 'missing-actors-found'
  /** Identity of the opened finding. */
  finding?: string
}

/** As long as an identity may be. */
const maxIdLength = 2000

export const readFindingsSearch = ({
  by,
  tab,
  assume,
  finding,
}: Record<string, unknown>): FindingsSearch => ({
  by: by === 'level' ? 'level' : undefined,
  tab: tab === 'actions' ? 'actions' : undefined,
  assume: assume === 'missing-actors-found' ? 'missing-actors-found' : undefined,
  finding:
    typeof finding === 'string' && finding !== '' && finding.length <= maxIdLength ? finding : undefined,
})
