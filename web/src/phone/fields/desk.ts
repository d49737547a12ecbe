import type { Say } from '@atlas/shared/sentences/say'
import type { PhoneWords } from '@atlas/shared/workshops/words/wording'
import type { OwnRow } from '../room/own-entries.ts'
import type { RoomPhone } from '../room/phone-state.ts'

/** What views work with: the room, the words of the reader's language, and a voice. */
export type Desk = {
  phone: RoomPhone
  words: PhoneWords
  say: Say
  /** Said to those who listen, and not shown. */
  announce: (text: string) => void
}

/** A part of the page. */
export type View = {
  root: HTMLElement
  update?: () => void
  /** Opens an entry to be changed, where there is something to write with. */
  edit?: (row: OwnRow) => void
}
