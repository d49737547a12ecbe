import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { type Answers, answers, type FindingInput, prepare } from '@atlas/shared/findings/answers/answer'

export type Question = FindingInput & {
  about: keyof Answers
  /** The finding that candidates are looked for. */
  finding?: AnyFinding | undefined
}

self.onmessage = ({ data: { about, finding, ...input } }: MessageEvent<Question>) => {
  self.postMessage(answers[about](prepare(input), finding))
}
