import { Text } from '@mantine/core'
import { IconArrowBackUp, IconUserX } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { Section } from '../ui/section.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'
import { TakeBackButton } from './take-back-button.tsx'

/** Who is in the room, as far as they said. */
export function PeoplePanel({ state, moves }: ConsoleProps) {
  const { t, compare } = useMessages()
  const people = state.participants.toSorted((a, b) => compare(a.name, b.name))
  return (
    <Section title={t('console.people')} aside={<Text size="sm">{people.length}</Text>}>
      {people.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('console.people.none')}
        </Text>
      )}
      <ul className={`${classes.list} ${classes.people}`}>
        {people.map(({ id, name, isConnected, isReady, entries }) => (
          <li key={id} className={classes.row}>
            <div className={classes.grow}>
              <div className={classes.person} data-away={!isConnected || undefined}>
                {name}
              </div>
              <Text size="sm" c="dimmed">
                {[
                  t(isConnected ? 'console.people.connected' : 'console.people.away'),
                  isReady && t('console.people.ready'),
                  t('console.people.entries', { n: entries }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            {entries > 0 && (
              <TakeBackButton
                label={t('console.takeBack.person', { name })}
                icon={<IconArrowBackUp size={16} stroke={1.6} />}
                order={{ participantId: id }}
                moves={moves}
              />
            )}
            {state.room.phase !== 'ended' && (
              <ConfirmButton
                label={t('console.people.remove', { name })}
                icon={<IconUserX size={16} stroke={1.6} />}
                title={t('console.people.remove.ask', { name })}
                text={t('console.people.remove.text')}
                confirm={t('console.people.remove.do')}
                onConfirm={() => moves.removePerson(id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
