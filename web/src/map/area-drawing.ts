import type { Area, Position } from '@atlas/shared/primitives'
import type { Map as MapLibre } from 'maplibre-gl'
import {
  TerraDraw,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  TerraDrawSessionUndoRedo,
  ValidateNotSelfIntersecting,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import type { MapTheme } from './map-theme.ts'

export type DrawingMode = 'draw' | 'edit'

/** An area on its way: corners are put, moved and taken back. */
export type AreaDrawing = {
  setMode(mode: DrawingMode): void
  undo(): void
  clear(): void
  stop(): void
}

/** About a centimetre. */
const decimals = 7

/** More corners than this nobody moves by hand, and each of them is a mark on the map. */
const mostCorners = 500

/** Whether an area can be edited by hand: it has few corners and no holes, which cannot be drawn. */
export const isEditable = ({ coordinates }: Area): boolean =>
  coordinates.every((rings) => rings.length === 1) && coordinates.flat(2).length <= mostCorners

/**
 * Lets an area be drawn on a map, polygon by polygon. A line that would cross itself is not taken.
 * @param area what there is already, editable
 * @param onChange is told the area whenever a polygon of it is whole or changes; null when there is none
 * @param onMode is told when a finished polygon turns drawing into editing
 */
export function startDrawing(
  map: MapLibre,
  area: Area | null,
  theme: MapTheme,
  on: { change: (area: Area | null) => void; mode: (mode: DrawingMode) => void },
): AreaDrawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: decimals }),
    modes: [polygonMode(theme), selectMode(theme)],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo(), sessionLevel: new TerraDrawSessionUndoRedo() },
  })
  draw.start()
  if (area) draw.addFeatures(area.coordinates.map(featureOf))

  let told = JSON.stringify(areaOf(draw))
  const tell = () => {
    const now = areaOf(draw)
    if (JSON.stringify(now) === told) return
    told = JSON.stringify(now)
    on.change(now)
  }
  const setMode = (mode: DrawingMode) => {
    draw.setMode(mode === 'draw' ? 'polygon' : 'select')
    if (mode === 'edit') {
      const [first] = polygonsOf(draw)
      if (first?.id !== undefined) draw.selectFeature(first.id)
    }
    on.mode(mode)
  }
  draw.on('change', tell)
  draw.on('finish', (_, { action }) => {
    tell()
    if (action === 'draw') setMode('edit')
  })
  setMode(area ? 'edit' : 'draw')
  return {
    setMode,
    undo() {
      if (draw.canUndo()) draw.undo()
      if (polygonsOf(draw).length === 0 && draw.getMode() === 'select') setMode('draw')
    },
    clear() {
      draw.clear()
      tell()
      setMode('draw')
    },
    stop: () => draw.stop(),
  }
}

const featureOf = ([outer = []]: Position[][]) => ({
  type: 'Feature' as const,
  properties: { mode: 'polygon' },
  geometry: { type: 'Polygon' as const, coordinates: [outer.map(rounded)] },
})

const rounded = (position: Position): Position =>
  position.map((degrees) => Number(degrees.toFixed(decimals))) as Position

/** What is whole, without what is being drawn and the marks of corners. */
const polygonsOf = (draw: TerraDraw) =>
  draw
    .getSnapshot()
    .filter(({ geometry, properties }) => geometry.type === 'Polygon' && !properties.currentlyDrawing)

function areaOf(draw: TerraDraw): Area | null {
  const coordinates = polygonsOf(draw).map(({ geometry }) => geometry.coordinates as Position[][])
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null
}

type Colour = `#${string}`

function polygonMode(theme: MapTheme) {
  const [ink, rim] = [theme.ink as Colour, theme.rim as Colour]
  return new TerraDrawPolygonMode({
    // Escape would close the dialog that the map may stand in.
    keyEvents: { cancel: null, finish: 'Enter' },
    showCoordinatePoints: true,
    validation: ValidateNotSelfIntersecting,
    styles: {
      fillColor: theme.territory as Colour,
      fillOpacity: 0.15,
      outlineColor: ink,
      outlineWidth: 2.5,
      closingPointColor: ink,
      closingPointWidth: 6,
      closingPointOutlineColor: rim,
      closingPointOutlineWidth: 2,
      coordinatePointColor: rim,
      coordinatePointWidth: 4,
      coordinatePointOutlineColor: ink,
      coordinatePointOutlineWidth: 1.5,
    },
  })
}

function selectMode(theme: MapTheme) {
  const [ink, rim] = [theme.ink as Colour, theme.rim as Colour]
  return new TerraDrawSelectMode({
    keyEvents: { deselect: null, delete: 'Delete', rotate: null, scale: null },
    flags: {
      polygon: {
        feature: {
          validation: ValidateNotSelfIntersecting,
          draggable: false,
          coordinates: { draggable: true, midpoints: true, deletable: true },
        },
      },
    },
    styles: {
      selectedPolygonColor: theme.territory as Colour,
      selectedPolygonFillOpacity: 0.2,
      selectedPolygonOutlineColor: ink,
      selectedPolygonOutlineWidth: 2.5,
      selectionPointColor: rim,
      selectionPointWidth: 6,
      selectionPointOutlineColor: ink,
      selectionPointOutlineWidth: 2,
      midPointColor: ink,
      midPointWidth: 3.5,
      midPointOutlineColor: rim,
      midPointOutlineWidth: 1.5,
    },
  })
}
