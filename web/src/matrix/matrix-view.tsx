import { useParams, useSearch } from '@tanstack/react-router'
import { readMatrixSearch } from '../addresses/matrix-search.ts'
import { useDataset } from '../alliances/alliance-queries.ts'
import { EngagementView } from './engagement-view.tsx'
import { PairsView } from './pairs-view.tsx'
import { PlacesView } from './places-view.tsx'

/** Sectors by places, influence by engagement, or sectors by sectors: what the address asks for. */
export function MatrixView() {
  const { slug } = useParams({ from: '/a/$slug' })
  const { judgements, sectors } = useDataset(slug)
  const { cross } = readMatrixSearch(useSearch({ strict: false }))
  if (cross === 'engagement' && judgements) return <EngagementView />
  if (cross === 'pairs' && sectors.length > 1) return <PairsView />
  return <PlacesView />
}
