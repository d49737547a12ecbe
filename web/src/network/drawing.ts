import type { Dataset } from '@atlas/shared/dataset'
import { fade, legible, noSectorColour } from '@atlas/shared/marks/colours'
import { markOf } from '@atlas/shared/marks/marks'
import type { Network, NetworkEdge, NetworkNode } from '@atlas/shared/network/build-graph'
import type { MarkData } from './mark-program.ts'
import type { NetworkTheme } from './network-theme.ts'
import type { TieData } from './tie-program.ts'

export type NodeDrawing = MarkData & {
  id: string
  label: string
  /** A hub, whose name always stands beside it if there is room. */
  hub: boolean
  color: string
  size: number
}

export type EdgeDrawing = TieData & { from: string; to: string; color: string; size: number }

/** What the canvas shows at rest. */
export type Drawing = { nodes: NodeDrawing[]; edges: EdgeDrawing[]; theme: NetworkTheme }

type Look = {
  dataset: Dataset
  theme: NetworkTheme
  /** Names in the reader's language. */
  nameOf: (node: NetworkNode) => string
  /** Radius in pixels of each node. */
  radiusOf: (node: NetworkNode) => number
}

/** A network as it is drawn: a pure function of what there is and of the theme. */
export function drawNetwork({ nodes, edges }: Network, { dataset, theme, nameOf, radiusOf }: Look): Drawing {
  const colours = dataset.sectors.map(({ colour }) => legible(colour, theme.ground))
  const none = legible(noSectorColour, theme.ground)
  const shown = nodes.map((node): NodeDrawing => {
    const sector = sectorOf(dataset, node)
    return {
      ...markOf(sector),
      id: node.id,
      label: nameOf(node),
      hub: node.kind === 'sector',
      color: colours[sector ?? -1] ?? none,
      size: radiusOf(node),
      hatched: node.status === 'missing',
      ring: null,
      lit: false,
      ground: theme.ground,
    }
  })
  const crowd = Math.min(0.6, edges.length / 20_000)
  const ties = edges.flatMap((edge): EdgeDrawing[] => {
    const from = nodes[edge.from]
    const to = nodes[edge.to]
    return from && to ? [{ ...tieLook(edge, theme, crowd), from: from.id, to: to.id }] : []
  })
  return { nodes: shown, edges: ties, theme }
}

const tieLook = (edge: NetworkEdge, theme: NetworkTheme, crowd: number) => ({
  dashed: edge.wanted,
  tapered: edge.oneWay,
  lit: false,
  color: fade(edge.wanted ? theme.wantedTie : theme.tie, theme.ground, crowd),
  size: thickness(edge.strength),
})

/** Pixels: occasional, regular, close; where nobody said, as an occasional one. */
export const thickness = (strength: number | null): number => [1.2, 1.2, 2.2, 3.4][strength ?? 0] ?? 1.2

/** The sector that colours a node: its own, or an organisation's first. */
const sectorOf = (dataset: Dataset, node: NetworkNode): number | undefined =>
  node.kind === 'sector' ? node.position : dataset.organisations[node.position]?.sectors[0]

/** Which of the drawing stands out; the rest is in the fog. */
export type Emphasis = {
  selected: ReadonlySet<string>
  /** The node pointed at, with its neighbours. */
  focus: string | null
  neighbours: ReadonlySet<string>
}

/** Whether anything stands out at all. */
export const isFoggy = ({ selected, focus }: Emphasis): boolean => focus !== null || selected.size > 0

/** A node under an emphasis: ringed if selected. */
export function emphasiseNode(node: NodeDrawing, emphasis: Emphasis, theme: NetworkTheme): NodeDrawing {
  const isSelected = emphasis.selected.has(node.id)
  return { ...node, lit: isNodeLit(node.id, emphasis), ring: isSelected ? theme.ring : null }
}

export const isNodeLit = (id: string, { selected, focus, neighbours }: Emphasis): boolean =>
  focus === null ? selected.has(id) : id === focus || neighbours.has(id)

/** An edge under an emphasis: lit where it touches what stands out. */
export function emphasiseEdge(
  edge: EdgeDrawing,
  { selected, focus }: Emphasis,
  theme: NetworkTheme,
): EdgeDrawing {
  const touches = (id: string) => (focus === null ? selected.has(id) : id === focus)
  const lit = touches(edge.from) || touches(edge.to)
  return lit && !edge.dashed ? { ...edge, lit, color: theme.litTie } : { ...edge, lit }
}

/** A node as the canvas holds it: its drawing, and where it lies in the layout. */
export type NodeAttributes = NodeDrawing & { x: number; y: number }
