import { useMap } from '@vis.gl/react-maplibre'
import { useEffect, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './basemap.module.css'

/** What is there sooner needs no announcement. In milliseconds. */
const patience = 700

/** Says that the map is still being loaded, while it is. */
export function MapLoading() {
  const { t } = useMessages()
  const map = useMap().current?.getMap()
  const [loading, setLoading] = useState(false)
  useEffect(() => {
    if (!map) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = () => {
      timer ??= setTimeout(() => setLoading(true), patience)
    }
    const end = () => {
      clearTimeout(timer)
      timer = undefined
      setLoading(false)
    }
    begin()
    map.on('dataloading', begin)
    map.on('idle', end)
    return () => {
      clearTimeout(timer)
      map.off('dataloading', begin)
      map.off('idle', end)
    }
  }, [map])
  return (
    <p className={classes.loading} role="status">
      {loading && t('map.loading')}
    </p>
  )
}
