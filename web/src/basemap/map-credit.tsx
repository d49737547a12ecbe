import { Anchor } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './basemap.module.css'
import type { Streets } from './use-streets.ts'

/** What the map must say about where it is from, and what it cannot show now. */
export function MapCredit({ streets: { map, missing } }: { streets: Streets }) {
  const { t } = useMessages()
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
      {t('map.credit')}
    </p>
  )
}
