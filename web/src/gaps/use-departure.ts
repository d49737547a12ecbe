import type { Dataset } from '@atlas/shared/dataset'
import { departures, type Loss } from '@atlas/shared/gaps/departure'
import { gapSettings } from '@atlas/shared/gaps/settings'
import { useMemo } from 'react'
import { todayHere } from '../i18n/days.ts'

/** Prepared once for all organisations of a dataset, which several parts of a page ask for. */
const prepared = new WeakMap<Dataset, { today: string; lossesOf: ReturnType<typeof departures> }>()

/** What breaks if an organisation leaves, by what is recorded. */
export function useDeparture(dataset: Dataset, organisationId: string): Loss[] {
  const today = todayHere()
  return useMemo(() => {
    const known = prepared.get(dataset)
    const lossesOf =
      known?.today === today
        ? known.lossesOf
        : departures(dataset, gapSettings(today, dataset.alliance.gapSettings))
    prepared.set(dataset, { today, lossesOf })
    return lossesOf(dataset.organisations.findIndex(({ id }) => id === organisationId))
  }, [dataset, organisationId, today])
}
