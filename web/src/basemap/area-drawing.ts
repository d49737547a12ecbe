import type { Area, Position } from '@atlas/shared/primitives'
import type { Map as MapLibre } from 'maplibre-gl'
import { TerraDraw, TerraDrawModeUndoRedo, TerraDrawSessionUndoRedo } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { startCross } from './drawing-cross.ts'
import { polygonMode, selectMode } from './drawing-modes.ts'
import type { MapTheme } from './map-theme.ts'

type DrawingMode = 'draw' | 'edit'

export type DrawingState = {
  mode: DrawingMode
  /** Of the line that is being drawn, or of all that is closed. */
  corners: number
  /** Whether a corner moves with the map. */
  holding: boolean
  /** Whether the last step is not taken because the line would cross itself. */
  crossing: boolean
  /** The corner that was gone to, from 1, or `none` where there was none at the cross to do something with. */
  at: number | 'none' | null
}

/** An area on its way: corners are put, moved and taken back. */
export type AreaDrawing = {
  setMode(mode: DrawingMode): void
  undo(): void
  clear(): void
  /** Closes the line that is being drawn. */
  close(): void
  /** At the middle of the map: puts a corner, or picks one up and puts it down. */
  press(): void
  /** Leaves the corner that is held where it was. */
  putBack(): void
  /** Takes the corner in the middle of the map away. */
  remove(): void
  /** Brings the next corner into the middle of the map, or the one before. */
  step(by: 1 | -1): void
  stop(): void
}

/** About a centimetre. */
const decimals = 7

/** More corners than this nobody moves by hand, and each of them is a mark on the map. */
const maxCorners = 500

/** Whether an area can be edited by hand: it has few corners and no holes, which cannot be drawn. */
export const isEditable = ({ coordinates }: Area): boolean =>
  coordinates.every((rings) => rings.length === 1) && coordinates.flat(2).length <= maxCorners

/**
 * Lets an area be drawn on a map, polygon by polygon. A line that would cross itself is not taken.
 * @param area what there is already, editable
 * @param on.change is told the area whenever a polygon of it is whole or changes; null when there is none
 * @param on.state is told how the drawing stands; a finished polygon turns drawing into editing
 */
export function startDrawing(
  map: MapLibre,
  area: Area | null,
  theme: MapTheme,
  on: { change: (area: Area | null) => void; state: (state: DrawingState) => void },
): AreaDrawing {
  let state: DrawingState = {
    mode: area ? 'edit' : 'draw',
    corners: 0,
    holding: false,
    crossing: false,
    at: null,
  }
  const say = (part: Partial<DrawingState>) => {
    const next = { ...state, ...part }
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    on.state(state)
  }
  const onCrossing = (crossing: boolean) => say({ crossing })
  const modes = { polygon: polygonMode(theme, onCrossing), select: selectMode(theme, onCrossing) }
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: decimals }),
    modes: [modes.polygon, modes.select],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo(), sessionLevel: new TerraDrawSessionUndoRedo() },
  })
  draw.start()
  if (area) draw.addFeatures(area.coordinates.map(featureOf))
  const cross = startCross(map, modes, rounded)

  let told = JSON.stringify(areaOf(draw))
  const tell = () => {
    say({ corners: cornersIn(draw, state.mode) })
    const now = areaOf(draw)
    if (JSON.stringify(now) === told) return
    told = JSON.stringify(now)
    on.change(now)
  }
  const letGo = () => {
    if (cross.isHolding()) cross.putDown()
    say({ holding: false })
  }
  const setMode = (mode: DrawingMode) => {
    letGo()
    draw.setMode(mode === 'draw' ? 'polygon' : 'select')
    if (mode === 'edit') {
      const [first] = polygonsOf(draw)
      if (first?.id !== undefined) draw.selectFeature(first.id)
    }
    say({ mode, corners: cornersIn(draw, mode), crossing: false, at: null })
  }
  draw.on('change', tell)
  draw.on('finish', (_, { action }) => {
    tell()
    // What was refused on the way is not what has been put down.
    say({ crossing: false })
    if (action === 'draw') setMode('edit')
  })
  setMode(state.mode)
  on.state(state)
  const undo = () => {
    letGo()
    if (draw.canUndo()) draw.undo()
    say({ crossing: false, at: null })
    if (polygonsOf(draw).length === 0 && state.mode === 'edit') setMode('draw')
  }
  return {
    setMode,
    undo,
    clear() {
      letGo()
      draw.clear()
      tell()
      setMode('draw')
    },
    close: () => modes.polygon.onKeyUp({ key: 'Enter', heldKeys: [], preventDefault() {} }),
    press() {
      if (state.mode === 'draw') cross.put()
      else if (cross.isHolding()) letGo()
      else if (cross.pickUp()) say({ holding: true, crossing: false, at: null })
      else say({ at: 'none' })
    },
    putBack() {
      if (cross.isHolding()) undo()
    },
    remove() {
      if (state.mode === 'draw') return
      letGo()
      const before = state.corners
      cross.remove()
      say({ at: state.corners === before ? 'none' : null })
    },
    step(by) {
      if (state.mode === 'draw') return
      letGo()
      const corners = polygonsOf(draw).flatMap(({ geometry }) =>
        outline(geometry.coordinates as Position[][]),
      )
      const from = typeof state.at === 'number' ? state.at - 1 : by === 1 ? -1 : 0
      const next = (from + by + corners.length) % corners.length
      const corner = corners[next]
      if (!corner) return
      map.easeTo({ center: corner })
      say({ at: next + 1 })
    },
    stop() {
      cross.stop()
      draw.stop()
    },
  }
}

const featureOf = ([outer = []]: Position[][]) => ({
  type: 'Feature' as const,
  properties: { mode: 'polygon' },
  geometry: { type: 'Polygon' as const, coordinates: [outer.map(rounded)] },
})

const rounded = (position: Position): Position =>
  position.map((degrees) => Number(degrees.toFixed(decimals))) as Position

/** Its corners, the first one once. */
const outline = ([outer = []]: Position[][]) => outer.slice(1)

const isPolygon = ({ geometry }: ReturnType<TerraDraw['getSnapshot']>[number]) => geometry.type === 'Polygon'

/** What is whole, without what is being drawn and the marks of corners. */
const polygonsOf = (draw: TerraDraw) =>
  draw.getSnapshot().filter((feature) => isPolygon(feature) && !feature.properties.currentlyDrawing)

function cornersIn(draw: TerraDraw, mode: DrawingMode): number {
  if (mode === 'edit')
    return polygonsOf(draw).flatMap(({ geometry }) => outline(geometry.coordinates as Position[][])).length
  const drawn = draw.getSnapshot().find(({ properties }) => properties.currentlyDrawing)
  return Number(drawn?.properties.committedCoordinateCount ?? 0)
}

function areaOf(draw: TerraDraw): Area | null {
  const coordinates = polygonsOf(draw).map(({ geometry }) => geometry.coordinates as Position[][])
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null
}
