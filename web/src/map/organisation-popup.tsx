import type { Dataset } from '@atlas/shared/dataset'
import type { Position } from '@atlas/shared/primitives'
import { Checkbox } from '@mantine/core'
import { drawnPoints } from '../basemap/drawn-points.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { StatusBadge } from '../marks/status-badge.tsx'
import { useSelection } from '../selection/selection.tsx'
import { LinkText } from '../ui/link.tsx'
import classes from './map.module.css'
import { MapCard } from './map-card.tsx'

/** One place of an organisation: positions in `dataset.organisations` and in its locations, or -1 for a territory. */
export type OpenPlace = { organisation: number; location: number }

type Props = {
  dataset: Dataset
  place: OpenPlace
  /** Of the territories by their position. */
  centres: readonly (Position | null)[]
  onClose: () => void
}

/** Who stands at a point: name, sectors, where and how exactly, the way to its page. */
export function OrganisationPopup({ dataset, place, centres, onClose }: Props) {
  const { t, label } = useMessages()
  const { selected, toggleSelected } = useSelection()
  const organisation = dataset.organisations[place.organisation]
  const drawn =
    organisation && drawnPoints(organisation, centres).find((each) => each.location === place.location)
  if (!organisation || !drawn) return null
  const location = organisation.locations[place.location]
  const expected = dataset.territories[organisation.expectedTerritory ?? -1]
  const { slug, languages } = dataset.alliance
  const { id, names, sectors, status } = organisation
  const name = label(names, ...languages)
  return (
    <MapCard at={drawn.point} offset={14} name={name} onClose={onClose}>
      <LinkText to="/a/$slug/o/$id" params={{ slug, id }} search={(now) => now} className={classes.name}>
        {name}
      </LinkText>
      {status !== 'existing' && <StatusBadge status={status} />}
      <ul className={classes.parts}>
        {sectors.map((sector) => (
          <li key={sector}>
            <SectorMark sector={sector} colour={dataset.sectors[sector]?.colour} />
            {label(dataset.sectors[sector]?.labels ?? {}, ...languages)}
          </li>
        ))}
      </ul>
      {location && (
        <p className={classes.where}>
          {[location.label, location.locality].filter(Boolean).join(', ')}
          {location.precision !== 'exact' && (
            <span> · {t(`organisations.precision.${location.precision}`)}</span>
          )}
        </p>
      )}
      {!location && expected && (
        <p className={classes.where}>
          {t('map.expected', { territory: label(expected.labels, ...languages) })}
        </p>
      )}
      <Checkbox
        size="xs"
        checked={selected.has(id)}
        onChange={() => toggleSelected(id)}
        label={t('map.select')}
      />
    </MapCard>
  )
}
