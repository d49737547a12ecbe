import type { Exercise, ExerciseKind, Workshop } from '@atlas/shared/workshops'
import { exerciseKinds } from '@atlas/shared/workshops'
import { usualExercise } from '@atlas/shared/workshops/agenda'
import { Alert, Button, Group, Menu, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { kindKey } from '../rooms/exercise-kind.ts'
import { newId } from '../service/new-id.ts'
import { focusSoon } from '../ui/focus-soon.ts'
import { LeaveGuard } from '../ui/leave-guard.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import classes from './agenda.module.css'
import { copyExercise, faultsOfExercise, maxExercises, moveExercise } from './agenda-draft.ts'
import { ExerciseCard } from './exercise-card.tsx'
import { newAgenda } from './workshop-draft.ts'

/** The agenda of a workshop as it is edited: nothing of it is saved before it is told to be. */
export function AgendaForm({ slug, workshop }: { slug: string; workshop: Workshop }) {
  const { t } = useMessages()
  const edit = useCollectionEdit(slug, 'workshops')
  const [base, setBase] = useState(workshop.exercises)
  const [exercises, setExercises] = useState(workshop.exercises)
  const [openId, setOpenId] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [checked, setChecked] = useState(false)
  const isDirty = !isSame(exercises, base)
  const isOthers = !isSame(workshop.exercises, base) && !isSame(workshop.exercises, exercises)
  const take = () => {
    setBase(workshop.exercises)
    setExercises(workshop.exercises)
    setChecked(false)
  }
  // What somebody else saves is shown at once where nothing of this page's own would be lost.
  if (isOthers && !isDirty) take()
  const faulty = exercises.find((exercise) => Object.keys(faultsOfExercise(exercise, t)).length > 0)
  const minutes = exercises.reduce((sum, each) => sum + (each.minutes ?? 0), 0)

  const find = (id: string, selector: string) =>
    document.querySelector<HTMLElement>(`[data-exercise="${id}"] ${selector}`)
  const move = (at: number, to: number) => {
    const exercise = exercises[at]
    if (!exercise || to < 0 || to >= exercises.length) return
    const focused = document.activeElement?.getAttribute('data-move')
    setExercises(moveExercise(exercises, at, to))
    setSaid(t('workshops.exercise.moved', { name: t(kindKey(exercise)), n: to + 1 }))
    // The button that was pressed moves along, or cannot be pressed any more.
    const again = () => focused && find(exercise.id, `[data-move="${focused}"]:not(:disabled)`)
    requestAnimationFrame(() => focusSoon(() => again() || find(exercise.id, '[data-head]')))
  }
  const add = (kind: ExerciseKind) => {
    const exercise = usualExercise(kind, workshop.language, newId())
    setExercises([...exercises, exercise])
    setOpenId(exercise.id)
    focusSoon(() => find(exercise.id, 'textarea'))
  }
  const remove = (at: number) => {
    const next = exercises[at + 1] ?? exercises[at - 1]
    setExercises(exercises.filter((_, here) => here !== at))
    focusSoon(() =>
      next ? find(next.id, '[data-head]') : document.querySelector<HTMLElement>('[data-add-exercise]'),
    )
  }
  const save = () => {
    setChecked(true)
    if (faulty) {
      setOpenId(faulty.id)
      return focusSoon(() => find(faulty.id, '[aria-invalid="true"]'))
    }
    edit.mutate({ change: { exercises }, of: workshop }, { onSuccess: () => setBase(exercises) })
  }
  return (
    <>
      <LeaveGuard unsaved={() => isDirty && !edit.isPending} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {exercises.length === 0 && <Text c="dimmed">{t('workshops.agenda.empty')}</Text>}
      <ol className={classes.agenda}>
        {exercises.map((exercise, at) => (
          <ExerciseCard
            key={exercise.id}
            exercise={exercise}
            at={at}
            of={exercises.length}
            faults={checked ? faultsOfExercise(exercise, t) : {}}
            isOpen={exercise.id === openId}
            onOpen={(open) => setOpenId(open ? exercise.id : null)}
            onChange={(part: Partial<Exercise>) =>
              setExercises(exercises.map((each) => (each === exercise ? { ...each, ...part } : each)))
            }
            onMove={(to) => move(at, to)}
            onCopy={() => setExercises(copyExercise(exercises, at).slice(0, maxExercises))}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <Group mt="md" justify="space-between">
        <Group gap="sm">
          <Menu position="bottom-start" width={260}>
            <Menu.Target>
              <Button
                variant="default"
                data-add-exercise
                disabled={exercises.length >= maxExercises}
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
              >
                {t('workshops.agenda.add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {exerciseKinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => add(kind)}>
                  {t(`workshops.kind.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {exercises.length === 0 && (
            <Button variant="default" onClick={() => setExercises(newAgenda(workshop.language))}>
              {t('workshops.agenda.usual')}
            </Button>
          )}
          {exercises.length >= maxExercises && <Text size="sm">{t('workshops.agenda.full')}</Text>}
        </Group>
        <Text size="sm" c="dimmed">
          {minutes > 0 && t('workshops.agenda.total', { minutes })}
        </Text>
      </Group>
      <div className={classes.save} data-unsaved={isDirty || undefined}>
        {isOthers && (
          <Alert mb="sm" role="alert">
            {t('workshops.agenda.theirs')}
            <Button mt="xs" display="block" size="compact-sm" variant="default" onClick={take}>
              {t('workshops.agenda.take')}
            </Button>
          </Alert>
        )}
        <ProblemAlert error={edit.error} />
        <Group justify="flex-end" mt={edit.error ? 'sm' : 0}>
          <Text size="sm" c="dimmed" role="status" mr="auto">
            {checked && faulty ? t('workshops.agenda.faulty') : isDirty && t('shell.unsaved')}
          </Text>
          {isDirty && (
            <>
              <Button variant="default" onClick={take}>
                {t('workshops.agenda.discard')}
              </Button>
              <Button loading={edit.isPending} onClick={save}>
                {t('workshops.agenda.save')}
              </Button>
            </>
          )}
        </Group>
      </div>
    </>
  )
}

const isSame = (a: readonly Exercise[], b: readonly Exercise[]) =>
  a === b || JSON.stringify(a) === JSON.stringify(b)
