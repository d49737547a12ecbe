import { Exercise } from '@atlas/shared/workshops'
import type { Messages } from '../i18n/use-messages.ts'
import { newId } from '../service/new-id.ts'
import { errorsByField } from '../ui/problem.ts'
import { schemaFaults } from '../ui/schema-faults.ts'

/** In an agenda, as the schema has it. */
export const maxExercises = 30

/** What is wrong with an exercise, in words by field. */
export const faultsOfExercise = (
  exercise: Exercise,
  t: Messages['t'],
): Partial<Record<keyof Exercise, string>> => errorsByField(schemaFaults(Exercise, exercise), t)

/** The exercise at `from` comes to stand at `to`. */
export function moveExercise(exercises: readonly Exercise[], from: number, to: number): Exercise[] {
  const order = [...exercises]
  order.splice(to, 0, ...order.splice(from, 1))
  return order
}

/** The same once more, right behind it. */
export const copyExercise = (exercises: readonly Exercise[], at: number): Exercise[] =>
  exercises.flatMap((exercise, here) => (here === at ? [exercise, { ...exercise, id: newId() }] : [exercise]))
