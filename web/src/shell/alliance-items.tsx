import { Menu } from '@mantine/core'
import {
  IconFileImport,
  IconHistory,
  IconMessage,
  IconPlus,
  IconSettings,
  IconUsersGroup,
  IconWorld,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { datasetQuery } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { suggestionCountsQuery } from '../suggestions/suggestion-queries.ts'

const pages = [
  { to: '/a/$slug/new', key: 'alliances.newOrganisation', needs: 'write', Icon: IconPlus },
  { to: '/a/$slug/import', key: 'alliances.import', needs: 'import', Icon: IconFileImport },
  { to: '/a/$slug/publication', key: 'publication.title', needs: 'readPrivate', Icon: IconWorld },
  { to: '/a/$slug/suggestions', key: 'suggestions.title', needs: 'write', Icon: IconMessage },
  { to: '/a/$slug/workshops', key: 'workshops.many', needs: 'write', Icon: IconUsersGroup },
  { to: '/a/$slug/history', key: 'alliances.history', needs: 'readHistory', Icon: IconHistory },
  { to: '/a/$slug/settings', key: 'alliances.settings', needs: 'write', Icon: IconSettings },
] as const

/** What a member can do in this alliance besides looking; nothing for guests. */
export function AllianceItems({ slug }: { slug: string }) {
  const { t } = useMessages()
  const { data: dataset } = useQuery({ ...datasetQuery(slug), enabled: false })
  const may = useMay(dataset?.alliance.id)
  const { data: suggestions } = useQuery({ ...suggestionCountsQuery(slug), enabled: may('write') })
  const waiting = suggestions?.counts.queue ?? 0
  const open = pages.filter(({ needs }) => may(needs))
  if (open.length === 0) return null
  return (
    <>
      <Menu.Label>{dataset?.alliance.name}</Menu.Label>
      {open.map(({ to, key, Icon }) => (
        <Menu.Item
          key={to}
          leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
          renderRoot={(props) => <Link to={to} params={{ slug }} {...props} />}
        >
          {key === 'suggestions.title' && waiting > 0 ? t('suggestions.menu', { n: waiting }) : t(key)}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  )
}
