import type { Ballot } from '@atlas/shared/workshops/room'
import type { CSSProperties } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { rankOptions } from './ranks.ts'
import classes from './room.module.css'

/** What a vote has come to: bars, with ties as ties, and how many took part. */
export function BallotResults({ ballot }: { ballot: Ballot }) {
  const { t, number } = useMessages()
  const { results } = ballot
  if (!results) return null
  const ranked = rankOptions(ballot)
  const most = Math.max(1, ...ranked.map(({ dots }) => dots))
  return (
    <>
      <ol className={classes.results}>
        {ranked.map(({ id, title, dots, rank, isTie }) => (
          <li key={id} className={classes.result} style={{ '--share': dots / most } as CSSProperties}>
            <span className={classes.rank}>
              {isTie ? t('room.rank.tie', { n: rank }) : t('room.rank', { n: rank })}
            </span>
            <span className={classes.option}>{title}</span>
            <span className={classes.dots}>{t('room.dots', { n: dots })}</span>
            <span className={classes.bar} aria-hidden />
          </li>
        ))}
      </ol>
      <p className={classes.turnout}>
        {t('room.turnout', { voted: number(results.voted), joined: number(results.joined) })}
      </p>
    </>
  )
}
