import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Tie } from './network-graphs.ts'

/** Times in milliseconds: by the clock, and of the processors; and the figures that were asked for. */
export type Answer = { elapsed: number; processor: number; [figure: string]: number }

export type Igraph = {
  version: string
  ask: (question: string) => Promise<Answer>
  close: () => Promise<void>
}

const hasIgraph = (python: string) => spawnSync(python, ['-c', 'import igraph']).status === 0

/** The Python that has igraph, if there is one: one of one's own may stand before the system's. */
export const findPython = (): string | undefined => ['python3', '/usr/bin/python3'].find(hasIgraph)

/** A running igraph that has read one graph; see `igraph-answers.py` for what it may be asked. */
export async function startIgraph(python: string, size: number, ties: readonly Tie[]): Promise<Igraph> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-igraph-'))
  const file = join(folder, 'ties.txt')
  await writeFile(file, ties.map(({ from, to }) => `${from} ${to}\n`).join(''))
  const script = fileURLToPath(new URL('igraph-answers.py', import.meta.url))
  const child = spawn(python, [script, String(size), file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const answer = async () => {
    const line = await lines.next()
    if (line.done) throw new Error('igraph ended before it answered.')
    return JSON.parse(line.value)
  }
  const { version } = await answer()
  return {
    version,
    ask: (question) => {
      child.stdin.write(`${question}\n`)
      return answer()
    },
    close: async () => {
      child.stdin.end()
      await rm(folder, { recursive: true })
    },
  }
}
