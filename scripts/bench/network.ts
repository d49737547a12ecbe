// Measures exact betweenness and closeness by two threads, and communities, against python-igraph on the same graphs.
//
//   pnpm exec node scripts/bench/network.ts [rounds]
//
// Needs Debian's python3-igraph; without it, prints the product's own times and no ratio, and fails.

import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Adjacency, adjacency } from '../../shared/src/network/adjacency.ts'
import { centrality, mergePathSums, type PathSums } from '../../shared/src/network/centrality.ts'
import { findCommunities } from '../../shared/src/network/leiden/communities.ts'
import { seededRandom } from '../../shared/src/network/leiden/random.ts'
import { type Answer, findPython, type Igraph, startIgraph } from './igraph.ts'
import { randomGraph, scaleFreeGraph, smallWorldGraph, type Tie } from './network-graphs.ts'

const rounds = Number(process.argv[2] ?? 3)
const size = 10_000
const threads = 2
const range = 500
const maxCentrality = 0.7
const maxCommunities = 3
const minModularity = -0.005
const seeds = [1, 2, 3, 4, 5]

const random = seededRandom(1)
const graphs: [name: string, ties: Tie[]][] = [
  ['random', randomGraph(size, 50_000, random)],
  ['small-world', smallWorldGraph(size, 5, 0.05, random)],
  ['scale-free', scaleFreeGraph(size, 5, random)],
]

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const medianOf = (answers: readonly Answer[], figure: string) =>
  median(answers.map((answer) => answer[figure] ?? Number.NaN))
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
const whole = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`

/** Both clocks around some work of this process, its threads included. */
async function timed(work: () => Promise<Record<string, number>> | Record<string, number>): Promise<Answer> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const figures = await work()
  const { user, system } = process.cpuUsage(used)
  return { ...figures, elapsed: performance.now() - start, processor: (user + system) / 1000 }
}

async function startThreads(graph: Adjacency): Promise<Worker[]> {
  const script = new URL('network-worker.ts', import.meta.url)
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData: graph }))
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  return workers
}

/** Each thread takes the next range of sources when it is done with one. */
async function shareOut(workers: readonly Worker[]): Promise<PathSums> {
  let next = 0
  const parts: PathSums[] = []
  const work = async (worker: Worker) => {
    while (next < size) {
      const first = next
      next = Math.min(first + range, size)
      worker.postMessage([first, next])
      const [part] = await once(worker, 'message')
      parts.push(part)
    }
  }
  await Promise.all(workers.map(work))
  return mergePathSums(parts)
}

async function benchCentrality(graph: Adjacency, igraph: Igraph | undefined): Promise<boolean> {
  const workers = await startThreads(graph)
  const ours: Answer[] = []
  const theirs: Answer[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(
      await timed(async () => {
        const { betweenness, closeness } = centrality(await shareOut(workers))
        return { betweenness: sum(betweenness), closeness: sum(closeness) }
      }),
    )
    if (igraph) theirs.push(await igraph.ask('centrality'))
  }
  await Promise.all(workers.map((worker) => worker.terminate()))
  const [elapsed, processor] = [medianOf(ours, 'elapsed'), medianOf(ours, 'processor')]
  console.log(
    `betweenness and closeness: ${whole(elapsed)} by ${threads} threads, ${whole(processor)} of processors`,
  )
  if (!igraph) return false
  const ratio = elapsed / medianOf(theirs, 'elapsed')
  const used = processor / medianOf(theirs, 'processor')
  // Where the graph falls apart the sums of closeness differ, as igraph does not correct for what is not reached.
  const agree = ['betweenness', 'closeness'].every(
    (figure) => Math.abs(medianOf(ours, figure) / medianOf(theirs, figure) - 1) < 1e-6,
  )
  console.log(
    `  igraph, one thread: ${whole(medianOf(theirs, 'elapsed'))}, ${whole(medianOf(theirs, 'processor'))} of a processor; ` +
      `the sums of both measures ${agree ? 'agree' : 'DIFFER'}`,
  )
  console.log(`  ratio ${ratio.toFixed(2)}; of processor time ${used.toFixed(2)}`)
  return agree && ratio <= maxCentrality
}

async function benchCommunities(graph: Adjacency, igraph: Igraph | undefined): Promise<boolean> {
  findCommunities(graph)
  const ours: Answer[] = []
  const theirs: Answer[] = []
  for (const seed of seeds) {
    ours.push(await timed(() => ({ modularity: findCommunities(graph, seed).modularity })))
    if (igraph) theirs.push(await igraph.ask(`communities ${seed}`))
  }
  const quality = medianOf(ours, 'modularity')
  const least = Math.min(...ours.map(({ modularity }) => modularity ?? Number.NaN))
  console.log(
    `communities, ${seeds.length} seeds: ${whole(medianOf(ours, 'elapsed'))}, modularity ${quality.toFixed(4)}, ` +
      `least ${least.toFixed(4)}`,
  )
  if (!igraph) return false
  const ratio = medianOf(ours, 'elapsed') / medianOf(theirs, 'elapsed')
  const used = medianOf(ours, 'processor') / medianOf(theirs, 'processor')
  const theirQuality = medianOf(theirs, 'modularity')
  console.log(
    `  igraph's Leiden as it comes: ${whole(medianOf(theirs, 'elapsed'))}, modularity ${theirQuality.toFixed(4)}`,
  )
  console.log(
    `  ratio ${ratio.toFixed(2)}; of processor time ${used.toFixed(2)}; modularity ` +
      `${quality < theirQuality ? '' : '+'}${(quality - theirQuality).toFixed(4)}`,
  )
  return ratio <= maxCommunities && quality - theirQuality >= minModularity
}

const python = findPython()
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, node ${process.version}`,
)
console.log(
  `Graphs of ${size} nodes from a fixed seed; medians over ${rounds} × centrality and ${seeds.length} seeds of communities,`,
)
console.log(
  'taken in turn with igraph. Not timed: starting threads and Python, and handing them the graph; timed:',
)
console.log('sending ranges and merging sums. Where others use the machine too, compare the processor times.')
if (!python) console.log('igraph is MISSING, so there is no ratio: install python3-igraph.')

let kept = python !== undefined
for (const [name, ties] of graphs) {
  const graph = adjacency(size, ties)
  const igraph = python ? await startIgraph(python, size, ties) : undefined
  console.log(`\n${name}, ${ties.length} ties${igraph ? `, igraph ${igraph.version}` : ''}`)
  if (name === 'random') kept = (await benchCentrality(graph, igraph)) && kept
  kept = (await benchCommunities(graph, igraph)) && kept
  await igraph?.close()
}

const verdict = python ? (kept ? 'Kept' : 'MISSED') : 'NOT COMPARED'
console.log(
  `\n${verdict}: centrality in at most ${maxCentrality} × and communities in at most ${maxCommunities} × the time of igraph,`,
)
console.log(`the modularity no lower than igraph's less ${-minModularity}.`)
process.exitCode = kept ? 0 : 1
