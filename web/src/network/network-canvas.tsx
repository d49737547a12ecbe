import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { CanvasControls } from '../ui/canvas-controls.tsx'
import { NoWebGl } from '../ui/no-webgl.tsx'
import { hasWebGl } from '../ui/webgl.ts'
import type { Drawing } from './drawing.ts'
import classes from './network.module.css'
import { createScene, type Scene, type SceneEvents } from './scene.ts'
import type { Layout } from './use-layout.ts'

type Props = SceneEvents & {
  drawing: Drawing
  layout: Layout | undefined
  selected: ReadonlySet<string>
  /** The node pointed at from outside, as from a list. */
  pointed: string | null
  /** What the drawing says, for those who do not see it. */
  label: string
}

export function NetworkCanvas({ drawing, layout, selected, pointed, label, ...events }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const [scene, setScene] = useState<Scene | null>(null)
  const onPick = useEffectEvent(events.onPick)
  const onOpen = useEffectEvent(events.onOpen)
  const onFocus = useEffectEvent(events.onFocus)

  useEffect(() => {
    if (!container.current || !hasWebGl()) return
    const made = createScene(container.current, {
      onPick: (id) => onPick(id),
      onOpen: (id) => onOpen(id),
      onFocus: (id) => onFocus(id),
    })
    setScene(made)
    return () => {
      made.kill()
      setScene(null)
    }
  }, [])

  const shown = useRef<Drawing | null>(null)
  useEffect(() => {
    if (!scene || !layout) return
    const positionOf = positionsById(layout)
    if (shown.current === drawing) scene.place(positionOf)
    else scene.show(drawing, positionOf)
    shown.current = drawing
    return () => {
      if (!scene) shown.current = null
    }
  }, [scene, drawing, layout])

  useEffect(() => scene?.emphasise({ selected }), [scene, selected])
  useEffect(() => scene?.emphasise({ focus: pointed }), [scene, pointed])

  if (!hasWebGl()) return <NoWebGl />
  return (
    <>
      <div ref={container} className={classes.stage} role="img" aria-label={label} />
      <CanvasControls
        onZoomIn={() => scene?.zoom(1.6)}
        onZoomOut={() => scene?.zoom(1 / 1.6)}
        onFit={() => scene?.fit()}
      />
    </>
  )
}

/** Where each node stands, by its id. */
export function positionsById({ ids, positions }: Layout) {
  const rows = new Map(ids.map((id, row) => [id, row]))
  return (id: string) => {
    const row = rows.get(id)
    return row === undefined ? { x: 0, y: 0 } : { x: positions[row * 2] ?? 0, y: positions[row * 2 + 1] ?? 0 }
  }
}
