import Type, { type Static } from 'typebox'
import { changeable, creatable, Day, Id, Name, nullable, oneOf, stored, Text } from './primitives.ts'

/** What an exercise of a workshop is for; the template has its question and what may be added for each. */
export const exerciseKinds = [
  'who-is-here',
  'who-else',
  'where',
  'who-works-with-whom',
  'what-people-need',
  'nowhere-looked',
  'what-is-missing',
  'who-goes',
  'vote',
  'talk',
] as const
export type ExerciseKind = (typeof exerciseKinds)[number]

/** What a participant can add from a phone. */
export const entryKinds = ['organisation', 'place', 'tie', 'need', 'survey', 'missing', 'commitment'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Whether somebody looks at what comes in before it is added, or after. */
export const moderations = ['before', 'after'] as const

/** One step of a workshop's agenda. */
export const Exercise = Type.Object(
  {
    id: Id,
    kind: oneOf(exerciseKinds),
    question: Name(300, 'as the room reads it'),
    adds: Type.Array(oneOf(entryKinds), { maxItems: entryKinds.length, uniqueItems: true }),
    minutes: nullable(Type.Integer({ minimum: 1, maximum: 240 })),
    moderation: oneOf(moderations),
    blind: Type.Boolean({ description: 'whether the wall shows what was added only once it is revealed' }),
  },
  { additionalProperties: false },
)
export type Exercise = Static<typeof Exercise>

/** A meeting of people who say what they know, each with a phone. */
export const Workshop = Type.Object(
  {
    ...stored,
    title: Name(200),
    heldOn: nullable(Day),
    venue: Text(300, 'where it takes place'),
    language: oneOf(['en', 'fr'] as const, 'what phones and wall are written in'),
    exercises: Type.Array(Exercise, { maxItems: 30, description: 'in the order in which they are held' }),
    keptDays: Type.Integer({
      minimum: 0,
      maximum: 365,
      description: 'days after the end until names of participants are deleted',
    }),
  },
  { additionalProperties: false },
)
export type Workshop = Static<typeof Workshop>

export const WorkshopCreate = Type.Interface(
  [Type.Partial(Type.Omit(creatable(Workshop), ['title']))],
  { title: Name(200) },
  { additionalProperties: false },
)
export type WorkshopCreate = Static<typeof WorkshopCreate>

export const WorkshopUpdate = changeable(Workshop)
export type WorkshopUpdate = Static<typeof WorkshopUpdate>
