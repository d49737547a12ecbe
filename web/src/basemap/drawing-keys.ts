import type { Map as MapLibre } from 'maplibre-gl'
import type { AreaDrawing } from './area-drawing.ts'

/** A tenth of what an arrow key moves a map by, in pixels. */
const little = 10
const arrows: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-little, 0],
  ArrowRight: [little, 0],
  ArrowUp: [0, -little],
  ArrowDown: [0, little],
}

/**
 * Draws by keys while the map has the focus. The arrow keys move it, as they do on every map, with Shift a little;
 * Enter closes the line.
 * @returns a function that ends it
 */
export function listenToKeys(map: MapLibre, drawing: AreaDrawing): () => void {
  const canvas = map.getCanvas()
  const acts = new Map([
    [' ', drawing.press],
    ['Backspace', drawing.undo],
    ['Delete', drawing.remove],
    ['Escape', drawing.putBack],
    ['PageDown', () => drawing.step(1)],
    ['PageUp', () => drawing.step(-1)],
  ])
  const onKey = (event: KeyboardEvent) => {
    const arrow = event.shiftKey ? arrows[event.key] : undefined
    const act = arrow ? () => map.panBy(arrow, { animate: false }) : acts.get(event.key)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  canvas.addEventListener('keydown', onKey, { capture: true })
  return () => canvas.removeEventListener('keydown', onKey, { capture: true })
}
