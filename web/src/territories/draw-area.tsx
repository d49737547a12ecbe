import { Center, Loader } from '@mantine/core'
import { type ComponentProps, lazy, Suspense } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './draw-area.module.css'

/** Maps and drawing are heavy: they are loaded when somebody draws. */
const AreaMap = lazy(async () => ({ default: (await import('../map/area-map.tsx')).AreaMap }))

/** A map to draw an area on. */
export function DrawArea(props: ComponentProps<typeof AreaMap>) {
  const { t } = useMessages()
  return (
    <div className={classes.map}>
      <Suspense
        fallback={
          <Center h="min(26rem, 60vh)">
            <Loader type="dots" aria-label={t('shell.loading')} />
          </Center>
        }
      >
        <AreaMap {...props} />
      </Suspense>
    </div>
  )
}
