import type { Sentence } from '../../sentences/say.ts'
import type { SuggestionAnswer } from '../../suggestion-decisions.ts'

/** Why a form comes back, each with what to do. */
export type FormFault =
  | 'nothing'
  | 'name'
  | 'long'
  | 'characters'
  | 'web-address'
  | 'email'
  | 'phone'
  | 'own-email'
  | 'early'
  | 'late'
  | 'network'
  | 'full'

/** What the pages and mails around suggestions say. Whatever one language says, the other says too. */
export type SuggestionWords = {
  links: { add: string; remark: string; correct: string; address: string }
  title: { add: string; remark: string; correct: Sentence<string> }
  intro: { add: string; remark: string; correct: string }
  invented: string
  name: string
  description: string
  lines: Record<'website' | 'email' | 'phone', string>
  lineHints: Record<'website' | 'email' | 'phone', string>
  lists: Record<'sectors' | 'needs' | 'actorKinds', string>
  /** `lines`: in the order of `suggestedPlaceKeys`. */
  places: { title: string; another: string; lines: readonly string[] }
  closed: string
  message: Record<'add' | 'correct' | 'remark', string>
  messageHint: string
  address: { title: string; label: string; hint: string; withoutScript: string }
  trap: string
  keeping: string
  takingBack: Record<'withMail' | 'without', string>
  send: string
  faults: { title: string } & Record<FormFault, string>
  thanks: { title: string; text: string; mail: string; back: Sentence<string> }
  confirm: {
    title: string
    text: Sentence<string>
    yes: string
    no: string
    take: string
    confirmed: { title: string; text: string }
    notMe: { title: string; text: string }
    taken: { title: string; text: string }
    gone: { title: string; text: string }
  }
  entry: {
    title: Sentence<string>
    text: Sentence<{ alliance: string; until: string }>
    held: string
    ties: string
    tiesHint: string
    verified: Sentence<string>
    neverVerified: string
    place: Sentence<number>
    nothing: string
    confirm: string
    correct: string
    confirmed: { title: string; text: string }
    notOurs: Sentence<readonly string[]>
    gone: { title: string; text: string }
  }
  mail: {
    entrySubject: Sentence<string>
    entryText: (told: { alliance: string; name: string; link: string; until: string }) => string
    subject: Sentence<string>
    text: (told: { alliance: string; link: string; hours: number }) => string
    answerSubject: Sentence<string>
    answerText: (told: { alliance: string; answer: SuggestionAnswer; link: string }) => string
  }
}
