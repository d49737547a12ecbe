import type { Overview } from '@atlas/shared/alliances'
import { Title } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense, useId, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import classes from './home.module.css'

const OverviewMap = lazy(async () => ({ default: (await import('../map/overview-map.tsx')).OverviewMap }))

/** Where all the organisations are. The map is heavy, so it is fetched once it comes near the window. */
export function OverviewMapSection({ alliances }: { alliances: Overview['alliances'] }) {
  const { t } = useMessages()
  const title = useId()
  const { ref, entry } = useIntersection({ rootMargin: '200px' })
  const [near, setNear] = useState(false)
  if (entry?.isIntersecting && !near) setNear(true)
  return (
    <section className={classes.where} aria-labelledby={title}>
      <Title order={2} size="h4" id={title}>
        {t('alliances.map')}
      </Title>
      <div ref={ref} className={classes.map}>
        {near && (
          <CatchBoundary
            getResetKey={() => 'map'}
            errorComponent={({ error }) => <ProblemAlert error={error} />}
          >
            <Suspense fallback={<Loading />}>
              <OverviewMap alliances={alliances} />
            </Suspense>
          </CatchBoundary>
        )}
      </div>
    </section>
  )
}
