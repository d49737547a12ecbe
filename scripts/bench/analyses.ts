// Measures all findings of a large alliance, as the browser's worker computes them, and each analysis by itself.
//
//   pnpm exec node scripts/bench/findings.ts [organisations] [ties] [rounds]

import { cpus, loadavg } from 'node:os'
import { analyses, computeFindings } from '../../shared/src/findings/analyses/analyses.ts'
import { departures } from '../../shared/src/findings/departure.ts'
import { findingSettings } from '../../shared/src/findings/settings.ts'
import { inventedDataset } from './invented-dataset.ts'

const organisations = Number(process.argv[2] ?? 2000)
const ties = Number(process.argv[3] ?? 10_000)
const rounds = Number(process.argv[4] ?? 9)
const maxMilliseconds = 500

const settings = findingSettings('2026-11-21')
/** A new one each time, as after a change: nothing is remembered of the last. */
const fresh = () => inventedDataset(organisations, ties)

/** Milliseconds by the clock, and of the processor: others may use the machine too. */
function timed(work: () => unknown): { elapsed: number; processor: number } {
  const [start, used] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(used)
  return { elapsed: performance.now() - start, processor: (user + system) / 1000 }
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const medians = (times: readonly ReturnType<typeof timed>[]) => ({
  elapsed: median(times.map(({ elapsed }) => elapsed)),
  processor: median(times.map(({ processor }) => processor)),
})
const told = ({ elapsed, processor }: ReturnType<typeof timed>) =>
  `${elapsed.toFixed(0)} ms by the clock, ${processor.toFixed(0)} ms of the processors`

console.log(
  `${organisations} organisations, ${ties} ties, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, node ${process.version}`,
)
const first = fresh()
let found = 0
const cold = timed(() => {
  found = computeFindings(first, settings).length
})
const all = Array.from({ length: rounds }, () => {
  const dataset = fresh()
  return timed(() => computeFindings(dataset, settings))
})
console.log(`all ${found} findings, the first time in a process: ${told(cold)}`)
console.log(`all findings, median of ${rounds}: ${told(medians(all))}`)
for (const { name, find } of analyses) {
  const alone = Array.from({ length: rounds }, () => {
    const dataset = fresh()
    return timed(() => find(dataset, settings))
  })
  const findings = find(first, settings).length
  console.log(`  ${name}, ${findings} findings: ${told(medians(alone))}`)
}
const leaving = Array.from({ length: rounds }, () => {
  const dataset = fresh()
  return timed(() =>
    dataset.organisations.map((_, position) => position).flatMap(departures(dataset, settings)),
  )
})
console.log(`what breaks if each of them leaves: ${told(medians(leaving))}`)

const { processor } = medians(all)
const kept = processor <= maxMilliseconds && cold.processor <= 2 * maxMilliseconds
console.log(
  `${kept ? 'Kept' : 'MISSED'}: at most ${maxMilliseconds} ms of the processors, the first time at most twice that.`,
)
process.exitCode = kept ? 0 : 1
