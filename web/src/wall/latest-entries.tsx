import { useMessages } from '../i18n/use-messages.ts'
import classes from './wall.module.css'
import type { WallRead } from './wall-queries.ts'

type Props = {
  wall: WallRead
  /** Whether it is all that is shown. */
  isAlone?: boolean
}

/** What came in for the exercise, the newest first. */
export function LatestEntries({ wall: { latest, counts }, isAlone = false }: Props) {
  const { t } = useMessages()
  return (
    <section className={classes.latest} data-alone={isAlone || undefined} aria-labelledby="latest">
      <h2 id="latest">
        {t('wall.latest')} <span>{t('wall.added', { n: counts.added })}</span>
      </h2>
      {latest.length === 0 ? (
        <p>{t('wall.nothing')}</p>
      ) : (
        <ul>
          {latest.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
