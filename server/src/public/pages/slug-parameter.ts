import { memberPages, serviceAddresses } from '@atlas/shared/editions/reserved-slugs'

/** Of an address: slugs of alliances, and none of the words that the service needs itself. */
export const slug = `:slug(^(?!(?:${[...memberPages, ...serviceAddresses].join('|')})$)[a-z0-9-]{1,80}$)`
