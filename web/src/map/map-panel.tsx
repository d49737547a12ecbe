import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core'
import { IconCurrentLocation } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { SectorLegend } from '../sectors/sector-legend.tsx'
import { figuresOf } from '../selection/figures.ts'
import { OrganisationList } from '../selection/organisation-list.tsx'
import { useSelection } from '../selection/selection.tsx'
import { LinkText } from '../ui/link.tsx'
import classes from './map.module.css'
import { MapSigns } from './map-signs.tsx'

type Props = {
  dataset: Dataset
  /** Positions in `dataset.organisations`. */
  placed: readonly number[]
  unplaced: readonly number[]
  figures: string
  onPoint: (id: string | null) => void
  onShow: (organisation: number) => void
}

/** The map to read: its figures, its legend, who is on it, and the tray of those who are not. */
export function MapPanel({ dataset, placed, unplaced, figures, onPoint, onShow }: Props) {
  const { t, label, number, compare } = useMessages()
  const mayPlace = useMay(dataset.alliance.id)('write')
  const [chosen, setChosen] = useState<'placed' | 'unplaced'>('placed')
  const tray = unplaced.length > 0 && (chosen === 'unplaced' || placed.length === 0)
  const { slug, languages } = dataset.alliance
  const { selected } = useSelection()
  const hidden = unplaced.filter((position) => selected.has(dataset.organisations[position]?.id ?? '')).length
  const sorted = useMemo(() => {
    const nameOf = (position: number) => label(dataset.organisations[position]?.names ?? {}, ...languages)
    return (tray ? unplaced : placed).toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  }, [tray, placed, unplaced, dataset, label, languages, compare])
  /** Counted ones, and apart from them the missing actors, as the sentence above says. */
  const figureOf = (positions: readonly number[]) => {
    const { organisations, missing } = figuresOf(dataset, positions)
    return missing > 0 ? `${number(organisations)} + ${number(missing)}` : number(organisations)
  }
  return (
    <>
      <div className={classes.head}>
        <Text size="sm">{figures}</Text>
        <SectorLegend dataset={dataset} />
        <MapSigns hasTerritories={dataset.territories.length > 0} />
        {unplaced.length > 0 && (
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('lists.list')}
            value={tray ? 'unplaced' : 'placed'}
            onChange={(value) => setChosen(value === 'unplaced' ? 'unplaced' : 'placed')}
            data={[
              { value: 'placed', label: t('map.list.placed', { n: figureOf(placed) }) },
              { value: 'unplaced', label: t('map.list.unplaced', { n: figureOf(unplaced) }) },
            ]}
          />
        )}
        {hidden > 0 && !tray && (
          <Button
            variant="light"
            size="compact-sm"
            className={classes.hidden}
            onClick={() => setChosen('unplaced')}
          >
            {t('map.selected.unplaced', { n: hidden })}
          </Button>
        )}
      </div>
      <div className={classes.lists}>
        <OrganisationList
          key={tray ? 'unplaced' : 'placed'}
          dataset={dataset}
          organisations={sorted}
          label={t(tray ? 'map.unplaced' : 'map.placed')}
          onPoint={onPoint}
          action={({ id, names }, position) => {
            const name = label(names, ...languages)
            if (!tray)
              return (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('map.show', { name })}
                  title={t('map.show', { name })}
                  onClick={() => onShow(position)}
                >
                  <IconCurrentLocation size={17} stroke={1.6} aria-hidden />
                </ActionIcon>
              )
            return (
              mayPlace && (
                <LinkText
                  size="sm"
                  to="/a/$slug/o/$id/edit"
                  params={{ slug, id }}
                  search={(now) => now}
                  aria-label={t('map.place.named', { name })}
                >
                  {t('map.place')}
                </LinkText>
              )
            )
          }}
        />
      </div>
    </>
  )
}
