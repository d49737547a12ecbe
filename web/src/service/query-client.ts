import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './api.ts'

/** Server-sent events say when something changed, so nothing is asked again merely because time went by. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  })
