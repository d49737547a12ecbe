import type { Ballot, RoomCounts } from '@atlas/shared/workshops/room'
import { useMessages } from '../i18n/use-messages.ts'
import { BallotResults } from '../rooms/ballot-results.tsx'
import classes from './wall.module.css'

/** A vote: how many have taken part while it is open, and what it has come to once that is revealed. */
export function WallBallot({ ballot, counts }: { ballot: Ballot; counts: RoomCounts }) {
  const { t, number } = useMessages()
  const { isOpen, results, options, dots, number: round } = ballot
  return (
    <section className={classes.vote} aria-labelledby="vote">
      <h2 id="vote">
        {results ? t('wall.vote.result') : isOpen ? t('wall.vote.open', { dots }) : t('wall.vote.closed')}
        {round > 1 && <span>{t('wall.round', { n: round })}</span>}
      </h2>
      {results ? (
        <BallotResults ballot={ballot} />
      ) : (
        <>
          {isOpen && (
            <p className={classes.number}>
              {t('wall.vote.count', { voted: number(counts.voted), joined: number(counts.joined) })}
            </p>
          )}
          <ul className={classes.options}>
            {options.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
