import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon, Box, Button, SegmentedControl, Text } from '@mantine/core'
import { IconCurrentLocation } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { AddressSearch } from '../geocoding/address-search.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { figuresOf } from '../selection/figures.ts'
import { OrganisationList } from '../selection/organisation-list.tsx'
import { SectorLegend } from '../selection/sector-legend.tsx'
import { useSelection } from '../selection/selection.tsx'
import { LinkText } from '../ui/link.tsx'
import classes from './map.module.css'
import { MapSigns } from './map-signs.tsx'
import { ShadeChoice } from './shade-choice.tsx'
import { TerritoryList } from './territory-list.tsx'
import type { Shading } from './use-shading.ts'

type Props = {
  dataset: Dataset
  /** Positions in `dataset.organisations`. */
  placed: readonly number[]
  unplaced: readonly number[]
  shading: Shading
  figures: string
  onPoint: (id: string | null) => void
  onShow: (organisation: number) => void
  onPointTerritory: (territory: number | null) => void
  onShowTerritory: (territory: number) => void
}

type List = 'placed' | 'unplaced' | 'territories'

/** The map to read: its figures, its legend, who is on it, the tray of those who are not, and the territories. */
export function MapPanel({ dataset, placed, unplaced, shading, figures, ...act }: Props) {
  const { t, label, number, compare } = useMessages()
  const mayPlace = useMay(dataset.alliance.id)('write')
  const [chosen, setChosen] = useState<List>('placed')
  const lists: List[] = [
    ...(placed.length > 0 ? (['placed'] as const) : []),
    ...(unplaced.length > 0 ? (['unplaced'] as const) : []),
    ...(dataset.territories.length > 0 ? (['territories'] as const) : []),
  ]
  const open = lists.includes(chosen) ? chosen : lists[0]
  const tray = open === 'unplaced'
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
  const titleOf = {
    placed: t('map.list.placed', { n: figureOf(placed) }),
    unplaced: t('map.list.unplaced', { n: figureOf(unplaced) }),
    territories: t('map.list.territories'),
  }
  return (
    <>
      <div className={classes.head}>
        <Text size="sm">{figures}</Text>
        <SectorLegend dataset={dataset} />
        <MapSigns hasTerritories={dataset.territories.length > 0 && !shading.shades} />
        {dataset.territories.length > 0 && (
          <ShadeChoice
            dataset={dataset}
            shading={{
              ...shading,
              choose(shade) {
                shading.choose(shade)
                if (shade) setChosen('territories')
              },
            }}
          />
        )}
        {lists.length > 1 && (
          <SegmentedControl
            size="xs"
            fullWidth
            classNames={{ label: classes.listName }}
            aria-label={t('lists.list')}
            value={open}
            onChange={(value) => setChosen(value as List)}
            data={lists.map((value) => ({ value, label: titleOf[value] }))}
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
        {tray && mayPlace && (
          <Box px="md" py="xs">
            <AddressSearch slug={slug} />
          </Box>
        )}
        {open === 'territories' ? (
          <TerritoryList
            dataset={dataset}
            shading={shading}
            onPoint={act.onPointTerritory}
            onShow={act.onShowTerritory}
          />
        ) : (
          <OrganisationList
            key={open}
            dataset={dataset}
            organisations={sorted}
            label={t(tray ? 'map.unplaced' : 'map.placed')}
            onPoint={act.onPoint}
            action={({ id, names }, position) => {
              const name = label(names, ...languages)
              if (!tray)
                return (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('map.show', { name })}
                    title={t('map.show', { name })}
                    onClick={() => act.onShow(position)}
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
        )}
      </div>
    </>
  )
}
