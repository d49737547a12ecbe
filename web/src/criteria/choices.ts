import type { Criterion } from '@atlas/shared/criteria'
import { fold } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'
import { alikeFaults, labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import type { SchemaFault } from '../ui/schema-faults.ts'

export type ChoiceDraft = {
  /** Names the line in the form. */
  key: string
  /** Empty for a new one: it follows from the words. */
  code: string
  labels: Labels
}

export const draftsOf = (choices: Criterion['choices'], languages: readonly string[]): ChoiceDraft[] =>
  choices.map(({ code, labels }) => ({ key: code, code, labels: labelsDraft(labels, languages) }))

/** What is sent of them. A choice keeps its code, by which answers name it; a new one gets one that is free. */
export function choicesOf(
  drafts: readonly ChoiceDraft[],
  languages: readonly string[],
): Criterion['choices'] {
  const taken = new Set(drafts.map(({ code }) => code).filter(Boolean))
  return drafts.map(({ code, labels: draft }) => {
    const labels = labelsOf(draft, languages)
    if (code) return { code, labels }
    const free = firstFree(codeOf(Object.values(labels)[0] ?? ''), taken)
    taken.add(free)
    return { code: free, labels }
  })
}

const codeOf = (words: string) =>
  fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-$/, '') || 'choice'

function firstFree(code: string, taken: ReadonlySet<string>): string {
  let free = code
  for (let n = 2; taken.has(free); n++) free = `${code}-${n}`
  return free
}

/** What no schema tells: a choice offers two or more, in words that can be told apart. */
export const choicesFaults = (choices: readonly ChoiceDraft[]): SchemaFault[] =>
  choices.length < 2
    ? [{ pointer: '/choices', code: 'minItems' }]
    : choices.flatMap(({ labels }, at) =>
        alikeFaults(
          `/choices/${at}/labels`,
          labels,
          choices.slice(0, at).map((before) => before.labels),
        ),
      )
