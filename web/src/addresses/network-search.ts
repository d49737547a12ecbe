/** What the address says of the network besides filter and selection. */
export type NetworkSearch = {
  /** Organisations tied by their sectors instead of by partnerships. */
  ties?: 'sectors'
  /** Size by influence instead of by the number of ties; only where judgements may be seen. */
  size?: 'influence'
}

export const readNetworkSearch = (search: Record<string, unknown>): NetworkSearch => ({
  ties: search.ties === 'sectors' ? 'sectors' : undefined,
  size: search.size === 'influence' ? 'influence' : undefined,
})
