import type { Dataset } from '@atlas/shared/dataset'
import { Tooltip } from '@mantine/core'
import { Marker } from '@vis.gl/react-maplibre'
import { donutSize } from '../basemap/donut-image.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import classes from './map.module.css'
import type { Cluster } from './use-places-in-sight.ts'

type Props = { cluster: Cluster; dataset: Dataset; onOpen: () => void }

/** Lies unseen on a drawn cluster: what a pointer, a keyboard or a screen reader meets. */
export function ClusterButton({ cluster, dataset, onOpen }: Props) {
  const { t, label, list, number } = useMessages()
  const { longitude, latitude, places, counted, missing, bySector } = cluster
  const parts = bySector.flatMap((count, at) => {
    const sector = dataset.sectors[at]
    const name = sector ? label(sector.labels, ...dataset.alliance.languages) : t('lists.noSector')
    return count > 0 ? [{ at, sector, name, count }] : []
  })
  const size = (donutSize(places) + 3) * 2
  const uncounted = [
    missing > 0 && t('map.cluster.missing', { n: missing }),
    places > counted + missing && t('map.cluster.uncounted', { n: places - counted - missing }),
  ].filter((words) => words !== false)
  const words = t('map.cluster', {
    n: counted,
    sectors: list([...parts.map(({ name, count }) => `${number(count)} ${name}`), ...uncounted]),
  })
  return (
    <Marker longitude={longitude} latitude={latitude}>
      <Tooltip
        label={
          <ul className={classes.parts}>
            {parts.map(({ at, sector, name, count }) => (
              <li key={name}>
                <SectorMark sector={sector ? at : undefined} colour={sector?.colour} />
                {name} <strong>{number(count)}</strong>
              </li>
            ))}
            {uncounted.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        }
        color="var(--mantine-color-body)"
        classNames={{ tooltip: classes.tooltip }}
        events={{ hover: true, focus: true, touch: false }}
        openDelay={150}
      >
        <button
          type="button"
          className={classes.cluster}
          style={{ width: size, height: size }}
          aria-label={words}
          onClick={(event) => {
            event.stopPropagation()
            onOpen()
          }}
        />
      </Tooltip>
    </Marker>
  )
}
