import type { Ballot } from '@atlas/shared/workshops/room'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { BallotResults } from '../rooms/ballot-results.tsx'
import { Section } from '../ui/section.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'
import { RoundDialog } from './round-dialog.tsx'

/** The votes of the room: prepared here, opened, closed and revealed. */
export function VotesPanel({ dataset, workshop, state, moves }: ConsoleProps) {
  const { t, number } = useMessages()
  const [preparing, setPreparing] = useState<Ballot['options'] | null>(null)
  const { room, counts, ballots } = state
  const isOver = room.phase === 'ended'
  const open = ballots.find(({ isOpen }) => isOpen)
  const latestFirst = ballots.toReversed()
  const isRevealed = ({ roundId }: Ballot) => room.ballot?.roundId === roundId && room.ballot.results !== null
  const act = (write: Promise<unknown>) => void write.catch(() => {})
  return (
    <Section
      title={t('console.votes')}
      aside={
        !open &&
        room.exercise &&
        !isOver && (
          <Button size="compact-md" variant="default" onClick={() => setPreparing([])}>
            {t('console.votes.new')}
          </Button>
        )
      }
    >
      {ballots.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(room.exercise || isOver ? 'console.votes.none' : 'console.votes.needsExercise')}
        </Text>
      )}
      {latestFirst.map((ballot) => (
        <article key={ballot.roundId} className={classes.ballot}>
          <Text fw={600}>{t('console.votes.round', { n: ballot.number })}</Text>
          {ballot.isOpen ? (
            <>
              <p role="status">
                {t('console.votes.open', { voted: number(counts.voted), joined: number(counts.joined) })}
              </p>
              <ul className={classes.options}>
                {ballot.options.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ul>
            </>
          ) : (
            <BallotResults ballot={ballot} />
          )}
          {!isOver && (
            <Group gap="xs" mt="xs">
              {ballot.isOpen && (
                <Button onClick={() => act(moves.closeRound(ballot.roundId))}>
                  {t('console.votes.close')}
                </Button>
              )}
              {!ballot.isOpen && room.ballot?.roundId === ballot.roundId && (
                <>
                  {isRevealed(ballot) ? (
                    <Text size="sm">{t('console.votes.revealed')}</Text>
                  ) : (
                    <>
                      <Button onClick={() => act(moves.revealRound(ballot.roundId))}>
                        {t('console.votes.reveal')}
                      </Button>
                      <Text size="sm" c="dimmed">
                        {t('console.votes.closed')}
                      </Text>
                    </>
                  )}
                  <Button variant="default" onClick={() => setPreparing(ballot.options)}>
                    {t('console.votes.again')}
                  </Button>
                </>
              )}
            </Group>
          )}
        </article>
      ))}
      {preparing && room.exercise && (
        <RoundDialog
          dataset={dataset}
          workshop={workshop}
          state={state}
          moves={moves}
          exerciseId={room.exercise.id}
          options={preparing}
          onClose={() => setPreparing(null)}
        />
      )}
    </Section>
  )
}
