import Type, { type Static } from 'typebox'
import { EmailAddress, Id, Instant, nullable, oneOf } from './primitives.ts'
import { sentenceLanguages } from './sentences/languages.ts'

/** A private link by which an organisation confirms or corrects its own entry; never its secret part. */
export const EntryLink = Type.Object({
  id: Id,
  createdAt: Instant,
  expiresAt: Instant,
  confirmedAt: nullable({ ...Instant, description: 'when the organisation said that all is right' }),
  mail: nullable(
    oneOf(
      ['waiting', 'sending', 'sent', 'refused', 'unknown'] as const,
      'what became of its mail; null: it was copied by hand',
    ),
  ),
})
export type EntryLink = Static<typeof EntryLink>

export const EntryLinks = Type.Object({
  items: Type.Array(EntryLink, { description: 'that can still be used, the newest first' }),
  mailOffered: Type.Boolean({ description: 'whether the service can send mail' }),
})
export type EntryLinks = Static<typeof EntryLinks>

export const EntryLinkOrder = Type.Object(
  {
    language: oneOf(sentenceLanguages, 'of its page and its mail'),
    sendTo: Type.Optional({ ...EmailAddress, description: 'where it is sent; the address is not kept' }),
  },
  { additionalProperties: false },
)
export type EntryLinkOrder = Static<typeof EntryLinkOrder>

export const MadeEntryLink = Type.Object({
  link: Type.String({ description: 'told once' }),
  expiresAt: Instant,
  mailed: Type.Boolean({
    description: 'false where it was not to be, or where its address may not be written to',
  }),
})
export type MadeEntryLink = Static<typeof MadeEntryLink>
