// Finds what is missing once, in a process that has done nothing before, and says how many milliseconds that took.

import { answers, prepare } from '../../shared/src/findings/answers/answer.ts'

process.once('message', ({ dataset, places, today }: Record<'dataset' | 'places' | 'today', string>) => {
  const start = performance.now()
  const input = { columns: JSON.parse(dataset), populatedPlaces: JSON.parse(places), today }
  answers.findings(prepare(input))
  process.send?.(performance.now() - start, () => process.disconnect())
})
