import { Outlet, useParams } from '@tanstack/react-router'
import { SelectionProvider } from '../selection/selection.tsx'
import { useDataset } from './alliance-queries.ts'
import { DemonstrationNotice } from './demonstration-notice.tsx'
import { useLiveAlliance } from './use-live-alliance.ts'

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
