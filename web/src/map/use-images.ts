import { useMap } from '@vis.gl/react-maplibre'
import { useEffect } from 'react'
import { density, type Palette } from '../basemap/paint-donut.ts'
import { paintImage } from '../basemap/paint-images.ts'

/** Paints the images that layers ask for, and paints them anew when colours change. */
export function useImages(palette: Palette): void {
  const map = useMap().current?.getMap()
  useEffect(() => {
    if (!map) return
    const paint = (id: string) => {
      const image = paintImage(id, palette)
      if (!image) return
      if (map.hasImage(id)) map.updateImage(id, image)
      else map.addImage(id, image, { pixelRatio: density })
    }
    map.setMissingStyleImageResolver(paint)
    const repaint = () => map.listImages().forEach(paint)
    // With the colours the style changes too, and has no images while it is being read.
    if (map.isStyleLoaded()) repaint()
    else map.once('idle', repaint)
    return () => {
      map.off('idle', repaint)
      map.setMissingStyleImageResolver(null)
    }
  }, [map, palette])
}
