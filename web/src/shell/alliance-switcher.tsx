import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { datasetQuery, overviewQuery } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './alliance-switcher.module.css'
import { useCurrentView } from './views.ts'

/** From one alliance to another, keeping the view. Filters stay behind: they speak of another alliance's sectors. */
export function AllianceSwitcher({ slug }: { slug: string }) {
  const { t } = useMessages()
  const view = useCurrentView() ?? 'map'
  const { data: overview } = useQuery(overviewQuery())
  const { data: dataset } = useQuery({ ...datasetQuery(slug), enabled: false })
  const name = dataset?.alliance.name ?? overview?.alliances.find((each) => each.slug === slug)?.name ?? slug
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          className={classes.target}
          rightSection={<IconChevronDown size={14} />}
          aria-label={t('shell.alliance.change', { name })}
        >
          <span className={classes.name}>{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {overview?.alliances.map((alliance) => (
          <Menu.Item
            key={alliance.id}
            renderRoot={(props) => (
              <Link to={`/a/$slug/${view}`} params={{ slug: alliance.slug }} {...props} />
            )}
            fw={alliance.slug === slug ? 600 : undefined}
            aria-current={alliance.slug === slug || undefined}
          >
            {alliance.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/">
          {t('shell.alliance.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
