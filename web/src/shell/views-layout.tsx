import { VisuallyHidden } from '@mantine/core'
import { Outlet, useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { FilterBar } from '../selection/filter-bar.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { ViewFilesProvider } from '../ui/view-files.tsx'
import { useCurrentView } from './views.ts'
import classes from './views-layout.module.css'

/** The filter bar, and below it one view that fills the rest of the window. */
export function ViewsLayout() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const view = useCurrentView() ?? 'map'
  const title = `${t(`shell.view.${view}`)}: ${dataset.alliance.name}`
  usePageTitle(title)
  return (
    <ViewFilesProvider>
      <div className={classes.views} data-fills-window>
        <VisuallyHidden component="h1">{title}</VisuallyHidden>
        <FilterBar dataset={dataset} action={<ExportButton dataset={dataset} view={view} />} />
        <div className={classes.view}>
          <Outlet />
        </div>
      </div>
    </ViewFilesProvider>
  )
}
