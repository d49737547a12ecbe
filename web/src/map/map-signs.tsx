import { useComputedColorScheme } from '@mantine/core'
import { mapThemes } from '../basemap/map-theme.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import classes from './map.module.css'

/** What rings, stripes and areas mean. */
export function MapSigns({ hasTerritories }: { hasTerritories: boolean }) {
  const { t } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const signs = [
    {
      words: t('map.legend.cluster'),
      sign: (
        <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
          <circle r="9" fill="none" stroke={theme.placeName} strokeWidth="4" strokeDasharray="34 1.5 19 2" />
        </svg>
      ),
    },
    {
      words: t('map.legend.cluster.missing'),
      sign: (
        <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
          <circle r="6.5" fill="none" stroke={theme.placeName} strokeWidth="3.5" />
          <circle r="10.5" fill="none" stroke={theme.hole} strokeWidth="1.8" strokeDasharray="4 3" />
        </svg>
      ),
    },
    { words: t('map.legend.missing'), sign: <SectorMark sector={0} colour={undefined} hatched /> },
    {
      words: t('map.legend.area'),
      sign: (
        <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
          <circle r="11" fill={theme.ink} fillOpacity="0.06" stroke={theme.ink} strokeOpacity="0.35" />
          <circle r="3" fill={theme.placeName} />
        </svg>
      ),
    },
    ...(hasTerritories
      ? [
          {
            words: t('map.legend.territory'),
            sign: (
              <svg width="24" height="16" aria-hidden="true">
                <rect
                  x="1"
                  y="1"
                  width="22"
                  height="14"
                  fill={theme.territory}
                  fillOpacity="0.1"
                  stroke={theme.territory}
                />
              </svg>
            ),
          },
        ]
      : []),
  ]
  return (
    <dl className={classes.signs}>
      {signs.map(({ words, sign }) => (
        <div key={words}>
          <dt>{sign}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
