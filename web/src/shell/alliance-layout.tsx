import { Outlet, useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useLiveAlliance } from '../alliances/use-live-alliance.ts'
import { SelectionProvider } from '../selection/selection.tsx'
import { DemonstrationNotice } from './demonstration-notice.tsx'

/** What all pages of one alliance stand in: its dataset, kept fresh, and the common selection. */
export function AllianceLayout() {
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  useLiveAlliance(slug)
  return (
    <SelectionProvider dataset={dataset}>
      <DemonstrationNotice alliance={dataset.alliance} />
      <Outlet />
    </SelectionProvider>
  )
}
