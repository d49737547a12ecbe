import { Center, Loader } from '@mantine/core'
import { type ComponentProps, lazy, Suspense } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './places.module.css'

/** The map library is heavy: it is loaded when there is something to show on a map. */
const PointMap = lazy(async () => ({ default: (await import('../map/point-map.tsx')).PointMap }))

/** A small map with some points; with `onPick`, one can be picked. */
export function PlacesMap(props: ComponentProps<typeof PointMap>) {
  const { t } = useMessages()
  return (
    <div className={classes.map}>
      <Suspense
        fallback={
          <Center h="100%">
            <Loader type="dots" aria-label={t('shell.loading')} />
          </Center>
        }
      >
        <PointMap {...props} />
      </Suspense>
    </div>
  )
}
