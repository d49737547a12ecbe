import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '../ui/loading.tsx'
import classes from './draw-area.module.css'

/** Maps and drawing are heavy: they are loaded when somebody draws. */
const AreaMap = lazy(async () => ({ default: (await import('../basemap/area-map.tsx')).AreaMap }))

/** A map to draw an area on. */
export function DrawArea(props: ComponentProps<typeof AreaMap>) {
  return (
    <div className={classes.map}>
      <Suspense fallback={<Loading />}>
        <AreaMap {...props} />
      </Suspense>
    </div>
  )
}
