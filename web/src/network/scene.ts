import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import {
  type Drawing,
  type EdgeDrawing,
  type Emphasis,
  emphasiseEdge,
  emphasiseNode,
  isFoggy,
  type NodeAttributes,
} from './drawing.ts'
import type { FogAttribute } from './fog.ts'
import { drawLabels } from './labels.ts'
import { MarkProgram } from './mark-program.ts'
import { TieProgram } from './tie-program.ts'

export type SceneEvents = {
  /** A node was clicked; null: the ground. */
  onPick: (id: string | null) => void
  /** A node was clicked twice. */
  onOpen: (id: string) => void
  onFocus: (id: string | null) => void
}

export type Scene = ReturnType<typeof createScene>

/**
 * A network on a canvas. It owns what happens between two frames; what it shows it is told.
 * @throws where the browser has no WebGL
 */
export function createScene(container: HTMLElement, events: SceneEvents) {
  const graph = new UndirectedGraph<NodeAttributes, EdgeDrawing, FogAttribute>()
  let emphasis: Emphasis = { selected: new Set(), focus: null, neighbours: new Set() }
  let theme: Drawing['theme'] | undefined
  const sigma = new Sigma<NodeAttributes, EdgeDrawing, FogAttribute>(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'mark',
    defaultEdgeType: 'tie',
    nodeProgramClasses: { mark: MarkProgram },
    edgeProgramClasses: { tie: TieProgram },
    nodeHoverProgramClasses: {},
    nodeReducer: (_, node) => ({
      ...(theme ? emphasiseNode(node, emphasis, theme) : node),
      x: node.x,
      y: node.y,
    }),
    edgeReducer: (_, edge) => (theme ? emphasiseEdge(edge, emphasis, theme) : edge),
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    stagePadding: 36,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    // Half of a zoom goes into the marks, half into the space between them.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / shrink(container),
  })
  const names = sigma.createCanvas('names', { beforeLayer: 'mouse' })
  const fitNames = () => fitCanvas(names, sigma.getDimensions())
  sigma.on('resize', fitNames)
  fitNames()

  const emphasise = (next: Partial<Pick<Emphasis, 'selected' | 'focus'>>) => {
    const before = litNodes(emphasis)
    const focus = next.focus === undefined ? emphasis.focus : next.focus
    const neighbours = focus !== null && graph.hasNode(focus) ? graph.neighbors(focus) : []
    emphasis = { selected: next.selected ?? emphasis.selected, focus, neighbours: new Set(neighbours) }
    graph.setAttribute('fog', isFoggy(emphasis) ? (theme?.fog ?? 0) : 0)
    const nodes = [...before.union(litNodes(emphasis))].filter((id) => graph.hasNode(id))
    const edges = [...new Set(nodes.flatMap((id) => graph.edges(id)))]
    sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true })
  }
  sigma.on('afterRender', () => {
    const context = names.getContext('2d')
    if (context && theme) drawLabels(context, sigma, graph, emphasis, theme)
  })
  sigma.on('enterNode', ({ node }) => {
    container.style.cursor = 'pointer'
    emphasise({ focus: node })
    events.onFocus(node)
  })
  sigma.on('leaveNode', () => {
    container.style.cursor = ''
    emphasise({ focus: null })
    events.onFocus(null)
  })
  sigma.on('clickNode', ({ node }) => events.onPick(node))
  sigma.on('clickStage', () => events.onPick(null))
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    events.onOpen(node)
  })

  return {
    /** Shows a drawing; nodes stand where `positionOf` says. */
    show(drawing: Drawing, positionOf: (id: string) => { x: number; y: number }) {
      theme = drawing.theme
      graph.clear()
      for (const node of drawing.nodes) graph.addNode(node.id, { ...node, ...positionOf(node.id) })
      for (const edge of drawing.edges) graph.mergeUndirectedEdge(edge.from, edge.to, edge)
      sigma.refresh()
      emphasise({})
    },
    /** Moves the nodes. */
    place(positionOf: (id: string) => { x: number; y: number }) {
      graph.updateEachNodeAttributes((id, node) => ({ ...node, ...positionOf(id) }), {
        attributes: ['x', 'y'],
      })
    },
    emphasise,
    /** Brings one node to the middle. */
    centre(id: string) {
      const node = sigma.getNodeDisplayData(id)
      if (node) void sigma.getCamera().animate({ x: node.x, y: node.y, ratio: 0.4 }, { duration: glide() })
    },
    zoom: (factor: number) => void sigma.getCamera().animatedZoom({ factor, duration: glide() }),
    fit: () => void sigma.getCamera().animatedReset({ duration: glide() }),
    kill: () => sigma.kill(),
  }
}

const litNodes = ({ selected, focus, neighbours }: Emphasis): Set<string> =>
  new Set([...selected, ...neighbours, ...(focus === null ? [] : [focus])])

/** Gives a canvas as many pixels as the screen has. */
function fitCanvas(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }) {
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}

/** On a small canvas all marks are smaller: down to six tenths on a phone. */
const shrink = ({ clientWidth, clientHeight }: HTMLElement) =>
  Math.min(1, Math.max(0.6, Math.min(clientWidth, clientHeight) / 700))

const glide = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 300)
