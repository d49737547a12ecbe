import { inject } from 'vitest'
import type { Place } from './serve.ts'

/** The service and the browser of this worker. */
export function here(): Place {
  const places = inject('places')
  const place = places[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % places.length]
  if (!place) throw new Error('no service has been started')
  return place
}
