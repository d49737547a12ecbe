import type { Position } from '@atlas/shared/primitives'
import type { Map as MapLibre } from 'maplibre-gl'
import type { TerraDrawMouseEvent, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw'

/** What a pointer does, done at the middle of the map by those who have none: the map is moved under a cross. */
export type DrawingCross = {
  /** Puts a corner. */
  put(): void
  /** Picks the corner up that is there, or a new one between two. Says whether there was any. */
  pickUp(): boolean
  putDown(): void
  /** Takes the corner away that is there. */
  remove(): void
  isHolding(): boolean
  stop(): void
}

type Modes = { polygon: TerraDrawPolygonMode; select: TerraDrawSelectMode }

/** @param round how exactly positions are kept */
export function startCross(
  map: MapLibre,
  { polygon, select }: Modes,
  round: (position: Position) => Position,
): DrawingCross {
  let holding = false
  // The line follows the cross until a pointer leads it again.
  let leading = false
  const here = (button: TerraDrawMouseEvent['button'] = 'left'): TerraDrawMouseEvent => {
    const centre = map.getCenter()
    const [lng, lat] = round([centre.lng, centre.lat])
    const { x, y } = map.project(centre)
    return { lng, lat, containerX: x, containerY: y, button, heldKeys: [], isContextMenu: false }
  }
  const drag = () => select.onDrag(here(), () => {})
  const follow = () => {
    if (holding) drag()
    else if (leading && polygon.state === 'drawing') polygon.onMouseMove(here())
  }
  const yieldToPointer = ({ isTrusted, pointerType }: PointerEvent) => {
    if (isTrusted && pointerType === 'mouse') leading = false
  }
  const grab = () => {
    // What a pointer was over last is not what the cross is over.
    select.onMouseMove(here())
    select.onDragStart(here(), (movesMap) => {
      holding = !movesMap
    })
    return holding
  }
  map.on('move', follow)
  map.getCanvas().addEventListener('pointermove', yieldToPointer)
  return {
    put() {
      leading = true
      polygon.onClick(here())
    },
    pickUp() {
      if (grab()) return true
      // Nothing is chosen, or another area.
      select.onClick(here())
      return grab()
    },
    putDown() {
      // One move in five is passed over.
      drag()
      drag()
      select.onDragEnd(here(), () => {})
      holding = false
    },
    remove: () => select.onClick(here('right')),
    isHolding: () => holding,
    stop() {
      map.off('move', follow)
      map.getCanvas().removeEventListener('pointermove', yieldToPointer)
    },
  }
}
