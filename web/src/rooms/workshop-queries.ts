import type { Workshop } from '@atlas/shared/workshops'
import { queryOptions } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { apiPath } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'

export const workshopPath = (slug: string, ...parts: string[]): string =>
  apiPath('alliances', slug, 'workshops', ...parts)

/** One workshop, with its agenda. */
export const workshopQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'workshops', id),
    meta: { collection: 'workshops' },
    queryFn: ({ signal }): Promise<Workshop> => recordsOf(slug, 'workshops').read(id, signal),
  })
