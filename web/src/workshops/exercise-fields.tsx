import {
  type EntryKind,
  type Exercise,
  entryKinds,
  exerciseKinds,
  moderations,
} from '@atlas/shared/workshops'
import { Checkbox, Group, NativeSelect, Radio, Stack, Textarea } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { NumberField } from '../ui/number-field.tsx'
import type { Typed } from '../ui/units.ts'
import classes from './agenda.module.css'

type Props = {
  exercise: Exercise
  faults: Partial<Record<keyof Exercise, string>>
  onChange: (part: Partial<Exercise>) => void
}

export function ExerciseFields({ exercise, faults, onChange }: Props) {
  const { t } = useMessages()
  const { kind, question, adds, minutes, moderation, blind } = exercise
  return (
    <Stack className={classes.fields}>
      <Textarea
        label={t('workshops.exercise.question')}
        value={question}
        onChange={({ currentTarget }) => onChange({ question: currentTarget.value })}
        error={faults.question}
        autosize
        minRows={1}
        required
      />
      <Group grow align="start">
        <NativeSelect
          label={t('workshops.exercise.kind')}
          value={kind}
          onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as Exercise['kind'] })}
          data={exerciseKinds.map((value) => ({ value, label: t(`workshops.kind.${value}`) }))}
        />
        <NumberField
          label={t('workshops.exercise.minutes')}
          description={t('workshops.exercise.minutes.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={(minutes as Typed | null) ?? ''}
          // What is no number stays as it is typed, and is told when it is saved.
          onChange={(typed) => onChange({ minutes: typed === '' ? null : (typed as number) })}
          error={faults.minutes}
        />
      </Group>
      <Checkbox.Group
        label={t('workshops.exercise.adds')}
        value={adds}
        onChange={(value) =>
          onChange({ adds: entryKinds.filter((each) => (value as EntryKind[]).includes(each)) })
        }
      >
        <Group mt={6} gap="xs" className={classes.adds}>
          {entryKinds.map((each) => (
            <Checkbox key={each} value={each} label={t(`workshops.adds.${each}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {adds.length > 0 && (
        <Radio.Group
          label={t('workshops.exercise.moderation')}
          value={moderation}
          onChange={(value) => onChange({ moderation: value as Exercise['moderation'] })}
        >
          <Group mt={6}>
            {moderations.map((each) => (
              <Radio key={each} value={each} label={t(`workshops.exercise.moderation.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Checkbox
        checked={blind}
        onChange={({ currentTarget }) => onChange({ blind: currentTarget.checked })}
        label={t('workshops.exercise.blind')}
        description={t('workshops.exercise.blind.hint')}
      />
    </Stack>
  )
}
