import type { Network } from '@atlas/shared/network/build-graph'
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LayoutInput } from './layout.ts'
import type { LayoutReport } from './layout-worker.ts'

export type Layout = { ids: readonly string[]; positions: Float32Array; settled: boolean }

/**
 * Where the nodes of a network stand: found in a worker, kept in the query cache under what it was found from. Until it
 * has settled it comes again and again, each time a little better.
 */
export function useLayout(network: Network, radii: readonly number[]): Layout | undefined {
  const queryClient = useQueryClient()
  const input = useMemo(() => layoutInput(network, radii), [network, radii])
  const queryKey = useMemo(() => ['network layout', fingerprint(input)] as const, [input])
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => runLayout(input, signal, queryClient, queryKey),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  }).data
}

function runLayout(
  input: LayoutInput,
  signal: AbortSignal,
  queryClient: QueryClient,
  queryKey: readonly unknown[],
): Promise<Layout> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  const settled = new Promise<Layout>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
      const layout = { ...data, ids: input.ids }
      if (data.settled) resolve(layout)
      else queryClient.setQueryData(queryKey, layout)
    }
    worker.onerror = ({ message }) => reject(new Error(message))
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  worker.postMessage(input)
  return settled.finally(() => worker.terminate())
}

/** Nodes in an order that data arriving in another order does not change: hubs, then by sector and id. */
function layoutInput({ nodes, edges }: Network, radii: readonly number[]): LayoutInput {
  const order = nodes
    .map((node, at) => ({ node, at }))
    .sort((a, b) => rank(b.node.kind) - rank(a.node.kind) || (a.node.id < b.node.id ? -1 : 1))
  const rowOf = new Map(order.map(({ at }, row) => [at, row]))
  const pairs = edges
    .map(({ from, to }) => [rowOf.get(from) ?? 0, rowOf.get(to) ?? 0].sort((a, b) => a - b))
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
  return {
    ids: order.map(({ node }) => node.id),
    edges: new Uint32Array(pairs.flat()),
    radii: new Float32Array(order.map(({ at }) => radii[at] ?? 1)),
  }
}

const rank = (kind: string) => (kind === 'sector' ? 1 : 0)

/** FNV-1a over everything that the layout depends on. */
function fingerprint({ ids, edges, radii }: LayoutInput): string {
  let value = 0x811c9dc5
  const stir = (part: number) => {
    value = Math.imul(value ^ part, 0x01000193)
  }
  for (const id of ids) for (let at = 0; at < id.length; at++) stir(id.charCodeAt(at))
  edges.forEach(stir)
  radii.forEach((radius) => {
    stir(Math.round(radius * 100))
  })
  return `${ids.length} ${edges.length} ${value >>> 0}`
}
