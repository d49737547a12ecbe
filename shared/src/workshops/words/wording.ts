import type { partnershipKinds } from '../../partnerships.ts'
import type { Sentence } from '../../sentences/say.ts'
import type { EntryKind } from '../../workshops.ts'
import type { EntryState } from '../entries.ts'

/** Why nobody was let in, each with what to do. */
export type JoinFault =
  | 'empty'
  | 'unknown'
  | 'link'
  | 'closed'
  | 'ended'
  | 'guesses'
  | 'offline'
  | 'portal'
  | 'busy'
  | 'elsewhere'

/** Why the service could not take an entry, each with what to do. */
export type EntryFault =
  | 'invalid'
  | 'reference'
  | 'same'
  | 'closed'
  | 'built-on'
  | 'not-there'
  | 'forbidden'
  | 'refused'

/** What a line above everything says, with what to do. */
type NoticeKind = 'offline' | 'portal' | 'busy' | 'memory' | 'frozen'

/** What a participant of a workshop reads on the phone. Whatever one language says, the other says too. */
export type PhoneWords = {
  join: {
    title: string
    code: string
    codeHint: string
    name: string
    nameHint: string
    submit: string
    joining: string
    privacy: string
    withoutScript: string
    digits: Sentence<number>
    faults: Record<JoinFault, string>
  }
  notices: Record<NoticeKind, string>
  signInToWifi: string
  step: Sentence<{ at: number; of: number }>
  time: { left: Sentence<string>; over: string; minute: string }
  waiting: { title: string; text: string; hello: Sentence<string> }
  rest: string
  ready: { label: string; hint: string; on: string }
  kinds: Record<EntryKind, { tab: string; title: string; send: string; added: string }>
  ties: Record<(typeof partnershipKinds)[number], string>
  form: {
    name: string
    missingName: string
    optional: Sentence<string>
    more: string
    known: string
    knownChosen: string
    organisation: string
    first: string
    second: string
    tieKind: string
    change: Sentence<string>
    searching: string
    found: Sentence<number>
    addNew: Sentence<string>
    ours: string
    looking: string
    sectors: string
    needs: string
    mustNeed: string
    place: string
    placeHint: string
    placeFree: Sentence<string>
    howToHelp: string
    why: string
    sector: string
    everySector: string
    territory: string
    wholeRegion: string
    locality: string
    commitment: string
    approached: string
    responsible: string
    dueOn: string
    save: string
    cancel: string
    changing: string
  }
  faults: {
    name: string
    organisation: string
    both: string
    same: string
    kind: string
    place: string
    needs: string
    title: string
  }
  refusals: Record<EntryFault, string>
  own: {
    title: string
    nameless: Record<EntryKind, string>
    states: Record<EntryState, string>
    sending: string
    kept: string
    changing: string
    takingBack: string
    needsYou: string
    reason: Sentence<string>
    /** What can be done with one; what it is about is said behind it to those who listen. */
    verbs: Record<'change' | 'correct' | 'takeBack' | 'discard', string>
    takenBack: Sentence<string>
    all: Sentence<number>
  }
  moved: { text: Sentence<string>; vote: string; go: string }
  draft: { text: Sentence<string>; goOn: string; discard: string }
  vote: {
    soon: string
    left: Sentence<number>
    of: Sentence<number>
    more: Sentence<string>
    fewer: Sentence<string>
    dots: Sentence<number>
    saved: string
    sending: string
    closed: string
    tooLate: string
    blind: string
    results: string
    voted: Sentence<{ voted: number; joined: number }>
    round: Sentence<number>
  }
  menu: {
    open: string
    close: string
    title: string
    name: string
    saveName: string
    nameSaved: string
    link: string
    linkText: string
    copy: string
    copied: string
    share: string
    leave: string
    leaveText: string
    leaveUnsent: Sentence<number>
    leaveNow: string
    leaveOffline: string
  }
  ended: { title: string; text: string; unsent: Sentence<number> }
  removed: { title: string; text: string }
  unknown: { title: string; text: string }
  left: { title: string; text: string }
  connecting: string
  languages: string
  another: string
}
