import { type Block, table, text } from '@atlas/shared/documents/blocks'
import type { DocumentContent } from '@atlas/shared/documents/document'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { type Say, sayIn } from '@atlas/shared/sentences/say'
import { type EntryKind, entryKinds } from '@atlas/shared/workshops'
import type { EntryState } from '@atlas/shared/workshops/entries'
import { minutesWords } from '@atlas/shared/workshops/minutes-words/minutes-words'
import type { MinutesWords } from '@atlas/shared/workshops/minutes-words/wording'
import type { MinutesFacts } from './read-minutes.ts'
import type { ExerciseTime } from './read-room.ts'

type Telling = { words: MinutesWords; say: Say; facts: MinutesFacts }

/**
 * The minutes of a workshop, in its language; the same facts make the same document.
 * @param withNames whether the names that participants have given are told
 */
export function writeMinutes(facts: MinutesFacts, { withNames }: { withNames: boolean }): DocumentContent {
  const { room } = facts
  const language = room.language as SentenceLanguage
  const words = minutesWords(language)
  const telling: Telling = { words, say: sayIn(language), facts }
  const { startedAt, endedAt, mostConnected } = room
  const { say } = telling
  return {
    language,
    title: words.title(room.title),
    alliance: room.allianceName,
    facts: [
      words.held(room.heldOn ? say.day(room.heldOn) : words.noDay, room.venue),
      ...(startedAt && endedAt ? [words.time(clock(startedAt), clock(endedAt))] : []),
      words.people(facts.joined, Math.min(mostConnected, facts.joined), say),
      ...(withNames && facts.names.length > 0 ? [words.names(say.list(facts.names))] : []),
    ],
    sections: [
      { id: 'present', title: words.present.title, blocks: tellPresent(telling) },
      { id: 'exercises', title: words.exercises.title, blocks: tellExercises(telling) },
      { id: 'votes', title: words.votes.title, blocks: tellVotes(telling) },
      { id: 'missing', title: words.missing.title, blocks: tellMissing(telling) },
      { id: 'actions', title: words.actions.title, blocks: tellActions(telling) },
      {
        id: 'decisions',
        title: words.decisions.title,
        blocks: tellNotes(telling, 'decision', words.decisions.none),
      },
      { id: 'notes', title: words.notes.title, blocks: tellNotes(telling, 'note', words.notes.none) },
      { id: 'parked', title: words.parked.title, blocks: tellNotes(telling, 'parked', words.parked.none) },
      { id: 'findings', title: words.findings.title, blocks: tellFindings(telling) },
    ],
    running: `${words.running} · ${room.allianceName}`,
  }
}

const list = (items: string[], none: string): Block[] =>
  items.length > 0 ? [{ block: 'list', items }] : [text(none, { quiet: true })]

function tellPresent({ words: { present }, facts }: Telling): Block[] {
  if (facts.present.length === 0) return [text(present.none, { quiet: true })]
  return [
    { block: 'heading', text: present.here },
    { block: 'list', items: facts.present },
    { block: 'heading', text: present.absent },
    ...list(facts.absent, present.nobodyAbsent),
  ]
}

function tellExercises({ words, say, facts: { room, entries } }: Telling): Block[] {
  const { exercises } = words
  return room.exercises.flatMap((exercise): Block[] => {
    const times = room.times.filter(({ exerciseId }) => exerciseId === exercise.id)
    const heading: Block = { block: 'heading', text: exercise.question }
    if (times.length === 0) return [heading, text(exercises.notAsked, { quiet: true })]
    const own = entries.filter(({ exerciseId }) => exerciseId === exercise.id)
    const count = (state: EntryState, kind?: EntryKind) =>
      own.filter((entry) => entry.state === state && (kind === undefined || entry.kind === kind)).length
    const told = entryKinds.flatMap((kind) => {
      const number = count('applied', kind)
      return number > 0 ? words.kinds[kind](number, say) : []
    })
    const rest = [
      ...([
        [count('known'), words.known],
        [count('waiting') + count('late'), words.waiting],
      ] as const),
      ...([
        [count('refused'), words.refused],
        [count('taken-back'), words.takenBack],
      ] as const),
    ].flatMap(([number, tell]) => (number > 0 ? tell(number, say) : []))
    const titles = own.filter(({ state }) => state === 'applied').map(({ title }) => title)
    return [
      heading,
      text(times.map((time) => tellTime(time, words, say)).join('; '), { quiet: true }),
      ...(exercise.adds.length > 0 ? list([...told, ...rest], exercises.noAnswer) : []),
      ...(titles.length > 0 ? [text(`${titles.join('; ')}.`)] : []),
    ]
  })
}

function tellTime({ from, to }: ExerciseTime, { exercises }: MinutesWords, say: Say): string {
  if (!to) return `${clock(from)} – ${exercises.stillHeld}`
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
  return `${clock(from)} – ${clock(to)} (${exercises.minutes(minutes, say)})`
}

/** Options with as many dots have the same rank: nobody decides between them here. */
function tellVotes({ words: { votes }, say, facts: { ballots, room } }: Telling): Block[] {
  if (ballots.length === 0) return [text(votes.none, { quiet: true })]
  return ballots.flatMap(({ exerciseId, number, options, results }): Block[] => {
    const question = room.exercises.find(({ id }) => id === exerciseId)?.question ?? votes.title
    const caption = votes.round(question, number)
    if (!results || results.voted === 0) return [{ block: 'heading', text: caption }, text(votes.nobody)]
    const counted = options
      .map(({ id, title }) => ({ title, dots: results.dots[id] ?? 0 }))
      .toSorted((a, b) => b.dots - a.dots)
    const rankOf = (dots: number) => counted.findIndex((each) => each.dots === dots) + 1
    return [
      { block: 'heading', text: caption },
      text(votes.turnout(results.voted, results.joined, say)),
      table(
        caption,
        [votes.option, votes.dots, votes.place],
        counted.map(({ title, dots }) => [title, say.number(dots), say.number(rankOf(dots))]),
      ),
    ]
  })
}

function tellMissing({ words: { missing }, facts }: Telling): Block[] {
  if (facts.missing.length === 0) return [text(missing.none, { quiet: true })]
  const head = [missing.name, missing.where, missing.why, missing.approached]
  const rows = facts.missing.map(({ name, locality, role, approachedBy }) => [
    name,
    locality,
    role,
    approachedBy,
  ])
  return [table(missing.title, head, rows, { figures: false })]
}

function tellActions({ words: { actions }, say, facts }: Telling): Block[] {
  if (facts.actions.length === 0) return [text(actions.none, { quiet: true })]
  const rows = facts.actions.map(({ title, who, dueOn }) => [
    ...[title, who || actions.nobody, dueOn ? say.day(dueOn) : actions.noDay],
  ])
  return [table(actions.title, [actions.what, actions.who, actions.when], rows, { figures: false })]
}

const tellNotes = (
  { facts: { notes } }: Telling,
  kind: 'note' | 'parked' | 'decision',
  none: string,
): Block[] =>
  list(
    notes.filter((note) => note.kind === kind).map((note) => note.text),
    none,
  )

function tellFindings({ words: { findings }, say, facts: { room } }: Telling): Block[] {
  const { findingsBefore: before, findingsAfter: after } = room
  if (!before || !after) return [text(findings.unknown, { quiet: true })]
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  const changed = kinds.filter((kind) => (before[kind] ?? 0) !== (after[kind] ?? 0))
  const same = kinds.length - changed.length
  const rows = changed.map((kind) => [kind, say.number(before[kind] ?? 0), say.number(after[kind] ?? 0)])
  return [
    text(findings.text),
    ...(rows.length > 0
      ? [table(findings.title, [findings.kind, findings.before, findings.after], rows)]
      : []),
    ...(same > 0 ? [text(findings.same(same, say), { quiet: true })] : []),
  ]
}

/** Hours and minutes of an instant in UTC. */
const clock = (instant: string) => new Date(instant).toISOString().slice(11, 16)
