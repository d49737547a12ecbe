import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const aTest = /\.(test|factory)\.tsx?$/

/** `from '…'`, `import '…'`, `import('…')`: the files that are named by their path. */
const specifiers = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^'\n]+\.tsx?)(?:\?[^']*)?'/g

export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What production code of a room imports of itself, types included.
 * @param room `web/src`
 * @returns paths below the room, each with those it imports
 */
export function fileGraph(room: string): Graph {
  const files = globSync('**/*.{ts,tsx}', { cwd: join(root, room) }).filter((file) => !aTest.test(file))
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, room, file), 'utf8')
      const imported = [...text.matchAll(specifiers)].map(([, path = '']) =>
        posix.normalize(posix.join(dirname(file), path)),
      )
      return [file, new Set(imported.filter((path) => !path.startsWith('..')))]
    }),
  )
}

/** The same by folder; a file that is in none stands for itself. */
export const folderGraph = (files: Graph): Graph => merged(files, folderOf)

/** The same by folder of the room, with all that is inside. */
export const topGraph = (files: Graph): Graph =>
  merged(files, (file) => file.split('/')[0]?.replace(/\.tsx?$/, '') ?? file)

const folderOf = (file: string) => (file.includes('/') ? posix.dirname(file) : file.replace(/\.tsx?$/, ''))

function merged(files: Graph, nameOf: (file: string) => string): Graph {
  const graph = new Map<string, Set<string>>()
  for (const [file, imported] of files) {
    const name = nameOf(file)
    const targets = graph.get(name) ?? new Set()
    graph.set(name, targets)
    for (const each of imported) if (nameOf(each) !== name) targets.add(nameOf(each))
  }
  return graph
}

/**
 * The longest way through a graph without cycles, from what stands on top to what stands on nothing.
 * @throws Error where there is a cycle, with its members
 */
export function longestChain(graph: Graph): string[] {
  const known = new Map<string, string[]>()
  const open: string[] = []
  const from = (name: string): string[] => {
    const found = known.get(name)
    if (found) return found
    if (open.includes(name))
      throw new Error(`a cycle: ${[...open.slice(open.indexOf(name)), name].join(' → ')}`)
    open.push(name)
    const rest = longest([...(graph.get(name) ?? [])].map(from))
    open.pop()
    const chain = [name, ...rest]
    known.set(name, chain)
    return chain
  }
  return longest([...graph.keys()].map(from))
}

const longest = (chains: readonly string[][]): string[] =>
  chains.reduce((long, chain) => (chain.length > long.length ? chain : long), [])
