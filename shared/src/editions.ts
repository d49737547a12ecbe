import Type, { type Static } from 'typebox'
import { optionalFindings } from './editions/public-findings.ts'
import { Day, Id, Instant, Labels, nullable, oneOf, Text } from './primitives.ts'

/** What can be done with an edition for everybody to see. */
const publicActs = ['publish', 'correct', 'withdraw', 'redact'] as const

/** Why: words that tell nothing of anybody. */
const actReasons = ['usual', 'outdated', 'mistake', 'safety', 'request', 'legal'] as const
export type ActReason = (typeof actReasons)[number]

/** Why something is taken back. */
export const withdrawalReasons = ['outdated', 'mistake', 'safety', 'request', 'legal'] as const

/** What of an organisation is withdrawn from every edition. */
export const redactedParts = ['record', 'places', 'contact', 'descriptions'] as const
export type RedactedPart = (typeof redactedParts)[number]

/** Under which an edition may be given away, as SPDX calls them. */
export const licenses = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'ODbL-1.0', 'etalab-2.0'] as const
export type License = (typeof licenses)[number]

/** An edition as its alliance sees it in its list. */
const Edition = Type.Object({
  number: Type.Integer(),
  revision: Type.Integer(),
  day: Day,
  publishedAt: Instant,
  note: Type.String(),
  license: oneOf(licenses),
  authorRole: Type.String(),
  organisations: Type.Integer(),
  places: Type.Integer(),
  root: Type.String({ description: 'of the Merkle tree over its records' }),
  withdrawnAt: nullable(Instant),
})

const Act = Type.Object({
  id: Id,
  act: oneOf(publicActs),
  number: Type.Integer(),
  revision: Type.Integer(),
  at: Instant,
  reason: oneOf(actReasons),
  explanation: Type.String(),
  authorRole: Type.String(),
  records: Type.Array(Type.String(), { description: 'hashes of the records that went with it' }),
})

export const PublisherSettings = Type.Object(
  {
    alsoFindings: Type.Array(oneOf(optionalFindings), {
      uniqueItems: true,
      description: 'kinds of findings besides those that are always public',
    }),
    license: oneOf(licenses),
    quarterly: Type.Boolean({ description: 'whether an edition is published when a quarter begins' }),
  },
  { additionalProperties: false },
)
export type PublisherSettings = Static<typeof PublisherSettings>

/** What an alliance has published, and how it publishes. */
export const Publication = Type.Object({
  slug: nullable({
    ...Type.String(),
    description: 'the address of its public pages; null before the first edition',
  }),
  settings: PublisherSettings,
  nextOn: nullable({ ...Day, description: 'when the next edition is published by itself' }),
  editions: Type.Array(Edition, { description: 'the newest first' }),
  acts: Type.Array(Act, { description: 'the newest first' }),
  suppressed: Type.Integer({ description: 'records that may not be published again' }),
})
export type Publication = Static<typeof Publication>

/** An organisation that an edition tells of, as the newest of them names it. */
export const ToldOrganisation = Type.Object({
  id: Id,
  names: Labels,
  editions: Type.Array(Type.Integer(), { description: 'numbers of those that tell of it, the newest first' }),
})
export type ToldOrganisation = Static<typeof ToldOrganisation>

export const PublishOrder = Type.Object(
  {
    note: Type.Optional(Text(2000, 'what readers are told of this edition')),
    corrects: Type.Optional(
      Type.Object(
        { reason: oneOf(withdrawalReasons), explanation: Type.Optional(Text(300)) },
        { additionalProperties: false, description: 'that it corrects the one before, and why' },
      ),
    ),
  },
  { additionalProperties: false },
)

export const WithdrawOrder = Type.Object(
  {
    reason: oneOf(withdrawalReasons),
    explanation: Type.Optional(Text(300, 'everybody reads it: name nobody')),
  },
  { additionalProperties: false },
)

export const RedactOrder = Type.Object(
  {
    organisationId: Id,
    part: oneOf(redactedParts, 'the whole record, or a part of it'),
    reason: oneOf(withdrawalReasons),
  },
  { additionalProperties: false },
)
