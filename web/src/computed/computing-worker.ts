import type { FoundGap } from '@atlas/shared/gaps/analyses/analyses'
import { type Answers, answers, type FindingInput, prepare } from '@atlas/shared/gaps/answers/answer'

export type Question = FindingInput & {
  about: keyof Answers
  /** The finding that candidates are looked for. */
  finding?: FoundGap | undefined
}

self.onmessage = ({ data: { about, finding, ...input } }: MessageEvent<Question>) => {
  self.postMessage(answers[about](prepare(input), finding))
}
