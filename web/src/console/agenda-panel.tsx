import { Button, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'
import { kindKey } from '../rooms/exercise-kind.ts'
import { Section } from '../ui/section.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'
import { TakeBackButton } from './take-back-button.tsx'

/** The agenda as it is held: where the room is, what has come of each exercise, and the way to any of them. */
export function AgendaPanel({ workshop, state, moves }: ConsoleProps) {
  const { t } = useMessages()
  const { room, entries } = state
  return (
    <Section title={t('console.agenda')}>
      <ol className={classes.list}>
        {workshop.exercises.map((exercise, at) => {
          const isNow = exercise.id === room.exercise?.id
          const added = entries.filter(
            ({ exerciseId, state: become }) => exerciseId === exercise.id && become === 'applied',
          ).length
          const name = `${at + 1}. ${t(kindKey(exercise))}`
          return (
            <li key={exercise.id} className={classes.row} aria-current={isNow ? 'step' : undefined}>
              <div className={classes.grow}>
                <div className={isNow ? classes.now : undefined}>{name}</div>
                <Text size="sm" c="dimmed">
                  {[isNow && t('console.agenda.now'), added > 0 && t('console.agenda.added', { n: added })]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              {added > 0 && (
                <TakeBackButton
                  label={t('console.takeBack.exercise', { name })}
                  icon={<IconArrowBackUp size={16} stroke={1.6} />}
                  order={{ exerciseId: exercise.id }}
                  moves={moves}
                />
              )}
              {!isNow && room.phase !== 'ended' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('console.agenda.go', { name })}
                  onClick={() => moves.move.mutate({ move: 'go-to', exerciseId: exercise.id })}
                >
                  {t('console.agenda.goShort')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
