import type Graph from 'graphology'
import type Sigma from 'sigma'
import { breakLines } from '../ui/break-lines.ts'
import { type Box, type LabelWish, placeLabels } from '../ui/place-labels.ts'
import { type EdgeDrawing, type Emphasis, isFoggy, isNodeLit, type NodeAttributes } from './drawing.ts'
import type { FogAttribute } from './fog.ts'
import type { NetworkTheme } from './network-theme.ts'

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
const lineHeight = { hub: 17, other: 14 }
/** Nodes whose names are tried in one frame, and so many names at most. */
const tries = 500
const most = 160
/** Room for a line of a name, as a share of the drawing, and in pixels. */
const share = 0.4
const maxWidths = { hub: 240, other: 210 }
/** Hubs are few and named whole; of any other name longer than this, the page of the organisation has the rest. */
const maxLines = 3

type Candidate = { node: NodeAttributes; radius: number; x: number; y: number; weight: number }

/** Writes the names that have room: what stands out first, then hubs, then the largest. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  sigma: Sigma<NodeAttributes, EdgeDrawing, FogAttribute>,
  graph: Graph<NodeAttributes, EdgeDrawing, FogAttribute>,
  emphasis: Emphasis,
  theme: NetworkTheme,
): void {
  const { width, height: tall } = sigma.getDimensions()
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  context.clearRect(0, 0, width, tall)
  const onScreen: Candidate[] = []
  graph.forEachNode((id, node) => {
    const { x, y } = sigma.graphToViewport(node)
    const radius = sigma.scaleSize(node.size)
    if (x < -radius || y < -radius || x > width + radius || y > tall + radius) return
    onScreen.push({ node, radius, x, y, weight: weigh(id, node, emphasis) })
  })
  const lit = isFoggy(emphasis)
  const candidates = onScreen
    .filter(({ weight, radius }) => (lit ? weight >= 1e6 : weight >= 1e3 || radius > 2.2))
    .sort((a, b) => b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, tries)
  const fontOf = (node: NodeAttributes) =>
    `${node.hub || node.id === emphasis.focus ? 650 : 450} ${node.hub ? 14 : 12}px ${font}`
  const linesOf = (node: NodeAttributes): string[] => {
    context.font = fontOf(node)
    const room = Math.min(width * share, node.hub ? maxWidths.hub : maxWidths.other)
    const lines = breakLines(node.label, room, (text) => context.measureText(text).width)
    if (node.hub || lines.length <= maxLines) return lines
    return [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1]}…`]
  }
  const wishOf = ({ node, radius, x, y }: Candidate): LabelWish => {
    const lines = linesOf(node)
    const widths = lines.map((line) => context.measureText(line).width)
    return { x, y, radius, width: Math.max(...widths) + 4, height: lines.length * lineHeightOf(node) }
  }
  const bounds = { left: 2, top: 2, right: width - 2, bottom: tall - 2 }
  const write = (some: readonly Candidate[], obstacles: readonly Box[]): Box[] =>
    placeLabels(some.map(wishOf), { bounds, obstacles, most }).map(({ wish, box }) => {
      const node = some[wish]?.node
      if (node) writeName(context, linesOf(node), lineHeightOf(node), box)
      return box
    })
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = theme.ground
  context.fillStyle = theme.text
  // The names of hubs may cover small nodes; everybody else's cover nothing but what has faded.
  const hubs = candidates.filter(({ node }) => node.hub)
  const covered = write(hubs, hubs.map(boxOf))
  const plain = onScreen.filter(({ weight }) => !lit || weight >= 1e6)
  const nodes = plain.length <= 1500 ? plain.map(boxOf) : []
  write(
    candidates.filter(({ node }) => !node.hub),
    [...nodes, ...covered],
  )
}

/** In the font that the context has. */
function writeName(context: CanvasRenderingContext2D, lines: readonly string[], height: number, box: Box) {
  const middleOf = (line: number) => box.top + (line + 0.5) * height + 0.5
  for (const [line, text] of lines.entries()) context.strokeText(text, box.left + 2, middleOf(line))
  for (const [line, text] of lines.entries()) context.fillText(text, box.left + 2, middleOf(line))
}

function weigh(id: string, node: NodeAttributes, emphasis: Emphasis): number {
  if (id === emphasis.focus) return 1e9
  return (isNodeLit(id, emphasis) ? 1e6 : 0) + (node.hub ? 1e3 : 0) + node.size
}

const boxOf = ({ x, y, radius }: Candidate): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
})

const lineHeightOf = ({ hub }: NodeAttributes) => (hub ? lineHeight.hub : lineHeight.other)
