import { useMessages } from '../i18n/use-messages.ts'
import { QrCode } from '../rooms/qr-code.tsx'
import { writtenCode } from '../rooms/room-code.ts'
import classes from './wall.module.css'
import type { WallRead } from './wall-queries.ts'

/** How to come in, always in sight for those who come late; and how many have. */
export function JoinStrip({ wall: { door, counts, room } }: { wall: WallRead }) {
  const { t, number } = useMessages()
  const shown = [
    ...(['joined', 'connected'] as const),
    ...(room.exercise ? (['ready'] as const) : []),
    ...(room.ballot?.isOpen ? (['voted'] as const) : []),
  ]
  return (
    <aside className={classes.strip} aria-label={t('wall.join')}>
      {door.code && door.joinPath ? (
        <>
          <div className={classes.qr}>
            <QrCode
              text={location.origin + door.joinPath}
              label={t('room.qr', { address: `${location.host}/w` })}
            />
          </div>
          <p className={classes.how}>
            {t('wall.join.scan')} <strong className={classes.address}>{location.host}/w</strong>{' '}
            {t('wall.join.type')}
          </p>
          <p className={classes.code}>{writtenCode(door.code)}</p>
        </>
      ) : (
        <p className={classes.how}>{t('wall.closed')}</p>
      )}
      <dl className={classes.counts}>
        {shown.map((each) => (
          <div key={each}>
            <dt>{t(`wall.counts.${each}`, { n: counts[each] })}</dt>
            <dd>{number(counts[each])}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
