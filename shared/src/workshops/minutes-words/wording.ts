import type { Say } from '../../sentences/say.ts'
import type { EntryKind } from '../../workshops.ts'

type Counted = (count: number, say: Say) => string

/** Every sentence of the minutes of a workshop. */
export type MinutesWords = {
  title: (workshop: string) => string
  running: string
  held: (day: string, venue: string) => string
  noDay: string
  time: (from: string, to: string) => string
  people: (joined: number, most: number, say: Say) => string
  names: (names: string) => string
  present: { title: string; none: string; here: string; absent: string; nobodyAbsent: string }
  exercises: { title: string; notAsked: string; noAnswer: string; minutes: Counted; stillHeld: string }
  kinds: Record<EntryKind, (count: number, say: Say) => string>
  waiting: Counted
  known: Counted
  refused: Counted
  takenBack: Counted
  votes: {
    title: string
    none: string
    round: (question: string, number: number) => string
    turnout: (voted: number, joined: number, say: Say) => string
    nobody: string
    option: string
    dots: string
    place: string
  }
  missing: { title: string; none: string; name: string; where: string; why: string; approached: string }
  actions: {
    title: string
    none: string
    what: string
    who: string
    when: string
    nobody: string
    noDay: string
  }
  decisions: { title: string; none: string }
  notes: { title: string; none: string }
  parked: { title: string; none: string }
  findings: {
    title: string
    unknown: string
    text: string
    kind: string
    before: string
    after: string
    same: Counted
  }
}
