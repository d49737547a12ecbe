import { type Bounds, overlap } from '@atlas/shared/geodesy/bounds'
import { Anchor } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './basemap.module.css'
import type { Streets } from './use-streets.ts'

/** Where lines between regions are drawn. */
const france: Bounds = [-5.2, 41.3, 9.6, 51.1]

type Props = {
  streets: Streets
  /** What is in sight; null until the map knows. */
  view: Bounds | null
}

/** What the map must say about where it is from, streets where some are in sight, and what it cannot show now. */
export function MapCredit({ streets: { map: streets, missing }, view }: Props) {
  const { t } = useMessages()
  const map = streets && view && overlap(streets.bounds, view) ? streets : null
  return (
    <p className={classes.credit}>
      {missing !== null && <strong>{t('map.streets.missing', { name: missing })} </strong>}
      {map?.attribution.map(({ text, address }, at) =>
        address === null ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence
          <Anchor key={at} href={address} target="_blank" rel="noopener" inherit>
            {text}
          </Anchor>
        ),
      )}
      {map && ' · '}
      {t('map.credit')} {view && overlap(france, view) && t('map.credit.regions')}
    </p>
  )
}
