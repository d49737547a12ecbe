import type { Exercise } from '@atlas/shared/workshops'
import type { Desk } from '../fields/desk.ts'
import { make } from '../page/dom.ts'

/** What the room is asked, in the language of the room. */
export const questionOf = ({ phone }: Desk, { question }: Exercise): HTMLElement =>
  make('h1', { tabindex: -1, lang: phone.state().room?.language }, question)
