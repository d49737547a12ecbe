import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '../ui/loading.tsx'
import classes from './draw-area.module.css'

/** The map library is heavy: it is loaded when there is something to show on a map. */
const TerritoryMap = lazy(async () => ({
  default: (await import('../basemap/territory-map.tsx')).TerritoryMap,
}))

/** How the territories lie, beside their list. */
export const TerritoriesDrawn = (props: ComponentProps<typeof TerritoryMap>) => (
  <div className={classes.drawn}>
    <Suspense fallback={<Loading inside />}>
      <TerritoryMap {...props} />
    </Suspense>
  </div>
)
