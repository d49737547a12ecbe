import type { Position } from '@atlas/shared/primitives'
import { Popup, useMap } from '@vis.gl/react-maplibre'
import type { MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { territoryFill } from '../basemap/territory-layers.ts'
import classes from './map.module.css'
import { territoryAt } from './territory-at.ts'

/** What is said of a territory by its position; empty to say nothing. */
type Props = { wordsOf: (territory: number) => string }

/** Says which territory a mouse is over, and how it is shaded. The list beside the map says so to everybody else. */
export function TerritoryHover({ wordsOf }: Props) {
  const map = useMap().current?.getMap()
  const [over, setOver] = useState<{ territory: number; at: Position } | null>(null)
  useEffect(() => {
    // A finger has nothing to hover with: after a tap the browser only says that it had.
    if (!map || !matchMedia('(hover: hover)').matches) return
    const move = ({ features = [], lngLat }: MapLayerMouseEvent) => {
      const territory = territoryAt(features)
      setOver(territory === null ? null : { territory, at: [lngLat.lng, lngLat.lat] })
    }
    const leave = () => setOver(null)
    map.on('mousemove', territoryFill, move)
    map.on('mouseleave', territoryFill, leave)
    map.on('dragstart', leave)
    return () => {
      map.off('mousemove', territoryFill, move)
      map.off('mouseleave', territoryFill, leave)
      map.off('dragstart', leave)
    }
  }, [map])
  const words = over ? wordsOf(over.territory) : ''
  if (!over || words === '') return null
  return (
    <Popup
      longitude={over.at[0]}
      latitude={over.at[1]}
      offset={12}
      anchor="bottom"
      maxWidth="16rem"
      closeButton={false}
      closeOnClick={false}
      focusAfterOpen={false}
      className={`${classes.popup} ${classes.hover}`}
    >
      <span aria-hidden="true">{words}</span>
    </Popup>
  )
}
