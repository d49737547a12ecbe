import { setSpaces } from '../sentences/french-spaces.ts'
import type { SentenceLanguage } from '../sentences/languages.ts'
import type { EntryKind, Exercise, ExerciseKind } from '../workshops.ts'

/** What an exercise of a kind is, until a facilitator makes it another one. */
type Usual = Pick<Exercise, 'adds' | 'minutes' | 'moderation' | 'blind'> & {
  question: Record<SentenceLanguage, string>
}

const usual = (
  question: Usual['question'],
  adds: EntryKind[],
  minutes: number,
  { blind = false, moderation = 'after' }: Partial<Pick<Usual, 'blind' | 'moderation'>> = {},
): Usual => ({ question, adds, minutes, moderation, blind })

/** Each kind of exercise as the method has it, in the order of its meeting. */
const exercises: Record<ExerciseKind, Usual> = {
  'who-is-here': usual({ en: 'Who is here?', fr: 'Qui est ici ?' }, ['organisation', 'need'], 10),
  'who-else': usual(
    { en: 'Who else works on this?', fr: 'Qui d’autre travaille sur ce sujet ?' },
    ['organisation', 'need'],
    15,
  ),
  where: usual(
    { en: 'Where can each of them be found?', fr: 'Où les trouve-t-on ?' },
    ['place', 'organisation'],
    10,
  ),
  'who-works-with-whom': usual(
    { en: 'Who works with whom?', fr: 'Qui travaille avec qui ?' },
    ['tie', 'organisation'],
    15,
  ),
  'what-people-need': usual(
    {
      en: 'What do people need, and who offers it?',
      fr: 'De quoi les gens ont-ils besoin, et qui y répond ?',
    },
    ['need', 'organisation'],
    15,
  ),
  'nowhere-looked': usual(
    {
      en: 'Where did you look, and found nobody?',
      fr: 'Où avez-vous cherché sans trouver personne ?',
    },
    ['survey'],
    10,
  ),
  'what-is-missing': usual({ en: 'Who is missing?', fr: 'Qui manque ?' }, ['missing'], 15, {
    blind: true,
    moderation: 'before',
  }),
  vote: usual({ en: 'What is most urgent?', fr: 'Qu’est-ce qui est le plus urgent ?' }, [], 10, {
    blind: true,
  }),
  'who-goes': usual(
    { en: 'Who goes to see whom, and by when?', fr: 'Qui va voir qui, et avant quand ?' },
    ['commitment'],
    15,
  ),
  talk: usual({ en: 'Let us talk', fr: 'Discutons' }, [], 15),
}

/** The steps of the method's workshop, in its order. */
export const usualAgenda = [
  ...['who-is-here', 'who-else', 'where', 'who-works-with-whom', 'what-people-need', 'nowhere-looked'],
  ...['what-is-missing', 'vote', 'who-goes'],
] as ExerciseKind[]

/** An exercise of a kind, with the question of the template. */
export function usualExercise(kind: ExerciseKind, language: SentenceLanguage, id: string): Exercise {
  const { question, ...rest } = exercises[kind]
  const asked = language === 'fr' ? setSpaces(question.fr) : question[language]
  return { id, kind, question: asked, ...rest, adds: [...rest.adds] }
}
