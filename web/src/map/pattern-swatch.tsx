import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { mapThemes } from '../basemap/map-theme.ts'
import { density } from '../basemap/paint-donut.ts'
import { paintImage } from '../basemap/paint-images.ts'
import classes from './map.module.css'

const [width, height] = [28, 18]

/** The pattern of a state as the map is filled with it. Says nothing by itself. */
export function PatternSwatch({ state }: { state: string }) {
  const theme = mapThemes[useComputedColorScheme('light')]
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    const image = paintImage(`pattern/${state}`, { colours: [], theme })
    if (!context || !image) return
    const tile = new OffscreenCanvas(image.width, image.height)
    tile.getContext('2d')?.putImageData(new ImageData(Uint8ClampedArray.from(image.data), image.width), 0, 0)
    context.fillStyle = theme.land
    context.fillRect(0, 0, width * density, height * density)
    context.fillStyle = context.createPattern(tile, 'repeat') ?? theme.land
    context.fillRect(0, 0, width * density, height * density)
  }, [state, theme])
  return (
    <canvas
      ref={canvas}
      width={width * density}
      height={height * density}
      className={classes.swatch}
      data-state={state}
      aria-hidden
    />
  )
}
