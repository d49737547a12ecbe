import type { Whoami } from '@atlas/shared/people'
import { may, type Permission, roleIn } from '@atlas/shared/permissions'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, apiPath } from '../service/api.ts'

export const whoamiQuery = () =>
  queryOptions({
    queryKey: ['whoami'],
    queryFn: ({ signal }) => api.get<Whoami>(apiPath('whoami'), signal),
  })

/** Who is asking; undefined until the service has said so. */
export const useWhoami = (): Whoami | undefined => useQuery(whoamiQuery()).data

/**
 * Whether the reader may do something in an alliance. The service checks again; this only decides what is offered.
 * @param allianceId the id, not the slug; undefined while it is not known: nothing is offered
 */
export function useMay(allianceId: string | undefined): (permission: Permission) => boolean {
  const whoami = useWhoami()
  const role = allianceId === undefined ? null : ((whoami && roleIn(whoami, allianceId)) ?? 'guest')
  return (permission) => may(role, permission)
}
