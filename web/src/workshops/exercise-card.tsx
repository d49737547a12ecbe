import type { Exercise } from '@atlas/shared/workshops'
import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown, IconCopy, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { kindKey } from '../rooms/exercise-kind.ts'
import classes from './agenda.module.css'
import { ExerciseFields } from './exercise-fields.tsx'

type Props = {
  exercise: Exercise
  /** Its place among all, from 0. */
  at: number
  of: number
  faults: Partial<Record<keyof Exercise, string>>
  isOpen: boolean
  onOpen: (open: boolean) => void
  onChange: (part: Partial<Exercise>) => void
  onMove: (to: number) => void
  onCopy: () => void
  onRemove: () => void
}

/** One exercise of an agenda: its question, and its fields once it is opened. */
export function ExerciseCard({ exercise, at, of, faults, isOpen, onOpen, onChange, ...acts }: Props) {
  const { t } = useMessages()
  const { adds, minutes, moderation, blind, question } = exercise
  const kind = t(kindKey(exercise))
  const name = `${at + 1}. ${kind}`
  const facts = [
    kind,
    minutes !== null && t('workshops.exercise.minutes.value', { n: minutes }),
    adds.map((each) => t(`workshops.adds.${each}`)).join(', '),
    adds.length > 0 && moderation === 'before' && t('workshops.exercise.moderation.before.short'),
    blind && t('workshops.exercise.blind.short'),
  ].filter(Boolean)
  const moveByKey = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : null
    if (to === null || !event.altKey) return
    event.preventDefault()
    acts.onMove(to)
  }
  return (
    <li
      className={classes.exercise}
      data-exercise={exercise.id}
      data-open={isOpen || undefined}
      onKeyDown={moveByKey}
    >
      <div className={classes.head}>
        <button
          type="button"
          data-head
          className={classes.opener}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <span className={classes.number} aria-hidden>
            {at + 1}
          </span>
          <span className={classes.words}>
            <span className={classes.question}>{question || t('workshops.exercise.at', { n: at + 1 })}</span>
            <span className={classes.facts}>{facts.join(' · ')}</span>
          </span>
          <IconChevronDown className={classes.chevron} size={18} stroke={1.6} aria-hidden />
        </button>
        <Group gap={2} wrap="nowrap" className={classes.acts}>
          <ActionIcon
            variant="subtle"
            color="gray"
            data-move="up"
            aria-label={t('workshops.exercise.up', { name })}
            disabled={at === 0}
            onClick={() => acts.onMove(at - 1)}
          >
            <IconArrowUp size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            data-move="down"
            aria-label={t('workshops.exercise.down', { name })}
            disabled={at === of - 1}
            onClick={() => acts.onMove(at + 1)}
          >
            <IconArrowDown size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('workshops.exercise.copy', { name })}
            onClick={acts.onCopy}
          >
            <IconCopy size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('workshops.exercise.remove', { name })}
            onClick={acts.onRemove}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      </div>
      {isOpen && <ExerciseFields exercise={exercise} faults={faults} onChange={onChange} />}
    </li>
  )
}
