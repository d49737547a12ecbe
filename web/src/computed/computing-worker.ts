import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { type Answers, answers, type FindingInput, prepare } from '@atlas/shared/findings/answers/answer'

export type Question = Pick<FindingInput, 'today' | 'assume'> & {
  about: keyof Answers
  /** As the service sent it. */
  dataset: string
  /** The same of who lives where. */
  places?: string | null | undefined
  /** The finding that candidates are looked for. */
  finding?: AnyFinding | undefined
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const { about, dataset, places, finding, ...asked } = data
  const input = {
    ...asked,
    columns: JSON.parse(dataset),
    populatedPlaces: places ? JSON.parse(places) : null,
  }
  self.postMessage(answers[about](prepare(input), finding))
}
