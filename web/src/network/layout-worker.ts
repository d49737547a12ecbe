import { type LayoutInput, layoutNetwork, type Positions } from './layout.ts'

export type LayoutReport = { positions: Positions; settled: boolean }

/** Least time between two reports on the way, in ms: more often, drawing them costs more than finding them. */
const pace = 120

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  const steps = layoutNetwork(data)
  let reported = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    const settled = step.done === true
    if (!settled && performance.now() - reported < pace) continue
    reported = performance.now()
    self.postMessage({ positions: step.value, settled } satisfies LayoutReport)
    if (settled) return
  }
}
