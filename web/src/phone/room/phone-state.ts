import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import type { EntryKind, Exercise } from '@atlas/shared/workshops'
import type { OwnEntry } from '@atlas/shared/workshops/entries'
import type { Me, RoomLists, RoomOrganisation, RoomPlace, RoomState } from '@atlas/shared/workshops/room'
import type { ShelfName } from '../outbox/kept-store.ts'
import type { Act, Outbox } from '../outbox/outbox.ts'
import type { Access, Trouble } from './screen.ts'

/** What somebody has begun to write for an exercise. */
export type Draft = {
  exercise: Exercise
  kind: EntryKind
  /** The entry that is being changed; null for a new one. */
  entryId: string | null
  body: unknown
}

/** All that a participant's page knows. It is replaced, never changed. */
export type PhoneState = {
  language: SentenceLanguage
  access: Access
  me: Me | null
  room: RoomState | null
  /** The service's clock less the phone's, in milliseconds. */
  offset: number
  lists: RoomLists
  entries: readonly OwnEntry[]
  outbox: Outbox
  /** Organisations that were seen or named here, by id: without a line they can still be chosen. */
  organisations: Readonly<Record<string, RoomOrganisation>>
  /** By exercise. */
  drafts: Readonly<Record<string, Draft>>
  trouble: Trouble | null
  shelf: ShelfName
  /** The exercise that somebody is writing for. */
  held: Exercise | null
  /** The vote was closed before the last dots arrived. */
  isVoteTooLate: boolean
}

export const firstState: Omit<PhoneState, 'language' | 'shelf'> = {
  access: 'in',
  me: null,
  room: null,
  offset: 0,
  lists: { sectors: [], needs: [], territories: [] },
  entries: [],
  outbox: [],
  organisations: {},
  drafts: {},
  trouble: null,
  held: null,
  isVoteTooLate: false,
}

/** A room as it is open on this phone, and what can be done with it. */
export type RoomPhone = {
  state: () => PhoneState
  change: (part: Partial<PhoneState>) => void
  act: (act: Act) => Promise<void>
  discard: (entryId: string) => Promise<void>
  keepDraft: (exerciseId: string, draft: Draft | null) => void
  /** So that they have a name where only their id stands. */
  remember: (organisations: readonly RoomOrganisation[]) => void
  searchOrganisations: (text: string) => Promise<RoomOrganisation[] | null>
  searchPlaces: (text: string) => Promise<RoomPlace[] | null>
  leave: () => Promise<boolean>
  /** The page is seen again, or the line is back. */
  wake: () => void
  sleep: () => void
}
