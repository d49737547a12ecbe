import { type SentenceLanguage, sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import type { Workshop, WorkshopCreate } from '@atlas/shared/workshops'
import { usualAgenda, usualExercise } from '@atlas/shared/workshops/agenda'
import type { Language } from '../i18n/language.ts'
import { newId } from '../service/new-id.ts'
import type { Typed } from '../ui/units.ts'

/** A workshop while it is being typed, without its agenda. */
export type WorkshopDraft = {
  title: string
  heldOn: string
  venue: string
  language: SentenceLanguage
  keptDays: Typed
}

const usualKeptDays = 30

/**
 * @param workshop null: a new one
 * @param languages of the alliance
 */
export const draftOfWorkshop = (
  workshop: Workshop | null,
  languages: readonly string[],
  reader: Language,
): WorkshopDraft => ({
  title: workshop?.title ?? '',
  heldOn: workshop?.heldOn ?? '',
  venue: workshop?.venue ?? '',
  language: workshop?.language ?? sentenceLanguageOf(languages, reader),
  keptDays: workshop?.keptDays ?? usualKeptDays,
})

/** What is sent to change it. */
export const bodyOfWorkshop = ({ title, heldOn, venue, language, keptDays }: WorkshopDraft) => ({
  ...{ title, venue, language },
  heldOn: heldOn || null,
  keptDays: keptDays as number,
})

/** The agenda of the method, asked in a language. */
export const newAgenda = (language: SentenceLanguage) =>
  usualAgenda.map((kind) => usualExercise(kind, language, newId()))

/** What is sent to prepare the same once more, on a day that is not known yet. */
export const copyOfWorkshop = (
  { venue, language, keptDays, exercises }: Workshop,
  title: string,
): WorkshopCreate => ({
  ...{ title, venue, language, keptDays },
  exercises: exercises.map((exercise) => ({ ...exercise, id: newId() })),
})
