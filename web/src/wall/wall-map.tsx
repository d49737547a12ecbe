import type { Dataset } from '@atlas/shared/dataset'
import { boundsOf } from '@atlas/shared/geodesy/bounds'
import { useMemo, useState } from 'react'
import { BaseMap } from '../basemap/base-map.tsx'
import { RegionOutline } from '../basemap/region-outline.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationsOnMap } from '../map/organisations-on-map.tsx'

type Props = {
  dataset: Dataset
  /** Id of what came in last: it is marked. */
  newest: string | null
}

const nobody: ReadonlySet<string> = new Set()

/** Where the organisations are, as far as guests may know. */
export function WallMap({ dataset, newest }: Props) {
  const { t } = useMessages()
  const [pointed, setPointed] = useState<string | null>(null)
  const placed = useMemo(
    () =>
      dataset.organisations.flatMap(({ locations }, position) =>
        locations.some(({ point }) => point) ? position : [],
      ),
    [dataset],
  )
  const bounds = useMemo(
    () =>
      boundsOf(
        placed.flatMap(
          (position) =>
            dataset.organisations[position]?.locations.flatMap(({ point }) => (point ? [point] : [])) ?? [],
        ),
      ),
    [dataset, placed],
  )
  return (
    <BaseMap bounds={bounds} label={t('wall.map', { alliance: dataset.alliance.name })}>
      <RegionOutline boundary={dataset.alliance.boundary} />
      <OrganisationsOnMap
        dataset={dataset}
        organisations={placed}
        centres={[]}
        selected={nobody}
        pointed={pointed ?? newest}
        onOpen={({ organisation }) => {
          const id = dataset.organisations[organisation]?.id ?? null
          setPointed(id === pointed ? null : id)
        }}
      />
    </BaseMap>
  )
}
