import Type, { type Static } from 'typebox'
import { Code, changeable, Labels, nullable, stored } from './primitives.ts'

/** How far somebody may have to go for a service, in metres. */
export const Reach = Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'metres' })

/** Something that beneficiaries need: learning the language, housing. */
export const Need = Type.Object(
  {
    ...stored,
    code: Code,
    labels: Labels,
    expectedMinimum: nullable(
      Type.Integer({
        minimum: 0,
        maximum: 1_000_000,
        description: 'organisations expected to serve it in the region; null means two: one alone may fail',
      }),
    ),
    reachMetres: nullable({ ...Reach, description: "metres; null: the alliance's own distance" }),
    position: Type.Integer({ minimum: 0, maximum: 10_000, description: 'order in lists' }),
  },
  { additionalProperties: false },
)
export type Need = Static<typeof Need>

export const NeedUpdate = changeable(Need)
export type NeedUpdate = Static<typeof NeedUpdate>

/** The code follows from the labels where it is not given. */
export const NeedCreate = Type.Interface(
  [Type.Omit(NeedUpdate, ['labels'])],
  { labels: Labels },
  { additionalProperties: false },
)
export type NeedCreate = Static<typeof NeedCreate>
