import Type, { type Static } from 'typebox'
import { changeable, creatable, Day, Name, nullable, stored, Text, WebAddress } from './primitives.ts'

/** Secondary research: a study, a register or a page that somebody has read, and what it says. */
export const Source = Type.Object(
  {
    ...stored,
    title: Name(300),
    link: nullable({ ...WebAddress, description: 'where it can be read; http or https' }),
    summary: Text(4000, 'what it says'),
    publishedOn: nullable({ ...Day, description: 'the day that it bears; null: nobody knows' }),
  },
  { additionalProperties: false },
)
export type Source = Static<typeof Source>

export const SourceCreate = Type.Interface(
  [Type.Partial(creatable(Source))],
  { title: Source.properties.title },
  { additionalProperties: false },
)
export type SourceCreate = Static<typeof SourceCreate>

export const SourceUpdate = changeable(Source)
