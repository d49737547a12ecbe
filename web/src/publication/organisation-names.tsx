import { LinkText } from '../ui/link.tsx'

/** So many names stand in a line. */
const maxNames = 8

/** Organisations by name, each leading to its page. */
export function OrganisationNames({
  slug,
  organisations,
}: {
  slug: string
  organisations: readonly { id: string; name: string }[]
}) {
  return organisations.slice(0, maxNames).map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <LinkText to="/a/$slug/o/$id" params={{ slug, id }} inherit>
        {name}
      </LinkText>
      {at === maxNames - 1 && organisations.length > maxNames && ', …'}
    </span>
  ))
}
