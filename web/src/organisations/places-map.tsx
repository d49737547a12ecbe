import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '../ui/loading.tsx'
import classes from './places.module.css'

/** The map library is heavy: it is loaded when there is something to show on a map. */
const PointMap = lazy(async () => ({ default: (await import('../basemap/point-map.tsx')).PointMap }))

/** A small map with some points; with `onPick`, one can be picked. */
export function PlacesMap(props: ComponentProps<typeof PointMap>) {
  return (
    <div className={classes.map}>
      <Suspense fallback={<Loading inside />}>
        <PointMap {...props} />
      </Suspense>
    </div>
  )
}
