import { IconGridDots, IconMap2, IconTable, IconTopologyStar3, IconZoomQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './view-tabs.module.css'
import { type View, views } from './views.ts'

const icons: Record<View, typeof IconMap2> = {
  map: IconMap2,
  network: IconTopologyStar3,
  matrix: IconGridDots,
  table: IconTable,
  findings: IconZoomQuestion,
}

/** From view to view with the same filter and selection; at the bottom of a phone. */
export function ViewTabs({ slug }: { slug: string }) {
  const { t } = useMessages()
  return (
    <nav className={classes.tabs} aria-label={t('shell.views')} data-tab-bar>
      {views.map((view) => {
        const Icon = icons[view]
        return (
          <Link
            key={view}
            to={`/a/$slug/${view}`}
            params={{ slug }}
            search={(now) => now}
            activeOptions={{ includeSearch: false }}
            className={classes.tab}
          >
            <Icon className={classes.icon} size={20} stroke={1.6} aria-hidden />
            {t(`shell.view.${view}`)}
          </Link>
        )
      })}
    </nav>
  )
}
