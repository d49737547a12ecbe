import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '../ui/loading.tsx'
import classes from './draw-area.module.css'

/** The map library is heavy: it is loaded when there is something to show on a map. */
const AreaPicture = lazy(async () => ({
  default: (await import('../basemap/area-picture.tsx')).AreaPicture,
}))

/** How an area lies, below the field that it was chosen in. */
export const AreaDrawn = (props: ComponentProps<typeof AreaPicture>) => (
  <div className={classes.picture}>
    <Suspense fallback={<Loading inside />}>
      <AreaPicture {...props} />
    </Suspense>
  </div>
)
