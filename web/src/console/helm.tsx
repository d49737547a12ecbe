import { Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconEye, IconEyeOff, IconSnowflake } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'
import { kindKey } from '../rooms/exercise-kind.ts'
import { LinkButton } from '../ui/link.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'
import { TimerControls } from './timer-controls.tsx'

/** Where the room is, and what moves it. */
export function Helm({ dataset, workshop, state, moves }: ConsoleProps) {
  const { t, number } = useMessages()
  const { room, counts } = state
  const { exercises } = workshop
  const { exercise } = room
  const found = exercises.findIndex(({ id }) => id === exercise?.id)
  // One that was taken off the agenda while it is held.
  const at = found === -1 ? room.position.at - 1 : found
  const previous = exercises[at - 1]
  const next = exercises[at + 1]
  const { move } = moves
  const goTo = (exerciseId: string) => move.mutate({ move: 'go-to', exerciseId })
  const shown = [
    ...(['joined', 'connected', 'ready'] as const),
    ...(room.ballot?.isOpen ? (['voted'] as const) : []),
    'added' as const,
  ]
  return (
    <section className={classes.helm} aria-label={t('console.helm')}>
      <Text size="sm" c="dimmed">
        {exercise && [t('room.position', room.position), t(kindKey(exercise))].join(' · ')}
      </Text>
      <h2 className={classes.question}>
        {exercise?.question ?? t(exercises.length === 0 ? 'console.noAgenda' : 'console.notBegun')}
      </h2>
      <div className={classes.moves}>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            disabled={!previous}
            onClick={() => previous && goTo(previous.id)}
          >
            {t('console.back')}
          </Button>
          {next ? (
            <Button rightSection={<IconArrowRight size={16} aria-hidden />} onClick={() => goTo(next.id)}>
              {t(exercise ? 'console.next' : 'console.begin', { name: t(kindKey(next)) })}
            </Button>
          ) : exercises.length === 0 ? (
            <LinkButton to="/a/$slug/workshops/$id" params={{ slug: dataset.alliance.slug, id: workshop.id }}>
              {t('console.toAgenda')}
            </LinkButton>
          ) : (
            <Button variant="default" disabled>
              {t('console.last')}
            </Button>
          )}
        </Group>
        {exercise && (
          <Group gap="xs">
            <Button
              variant={room.isFrozen ? 'filled' : 'default'}
              leftSection={<IconSnowflake size={16} stroke={1.6} aria-hidden />}
              onClick={() => move.mutate({ move: room.isFrozen ? 'thaw' : 'freeze' })}
            >
              {t(room.isFrozen ? 'console.thaw' : 'console.freeze')}
            </Button>
            {exercise.blind && exercise.adds.length > 0 && (
              <Button
                variant="default"
                leftSection={
                  room.isRevealed ? (
                    <IconEyeOff size={16} stroke={1.6} aria-hidden />
                  ) : (
                    <IconEye size={16} stroke={1.6} aria-hidden />
                  )
                }
                onClick={() => move.mutate({ move: room.isRevealed ? 'hide' : 'reveal' })}
              >
                {t(room.isRevealed ? 'console.hide' : 'console.reveal')}
              </Button>
            )}
          </Group>
        )}
        {exercise && <TimerControls state={state} moves={moves} />}
      </div>
      <div role="status">
        {room.isFrozen && <p className={classes.warning}>{t('console.frozen')}</p>}
        {exercise?.blind && exercise.adds.length > 0 && !room.isRevealed && (
          <p className={classes.quiet}>{t('console.blind')}</p>
        )}
      </div>
      <ul className={classes.counts}>
        {shown.map((each) => (
          <li key={each}>{t(`console.counts.${each}`, { n: number(counts[each]) })}</li>
        ))}
      </ul>
    </section>
  )
}
