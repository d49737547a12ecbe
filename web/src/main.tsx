import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './ui/base.css'
import { I18nProvider } from '@lingui/react'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { parseSearch, stringifySearch } from './addresses/search-text.ts'
import { i18n, preferredLanguage, speak } from './i18n/language.ts'
import { NotFound } from './people/not-found.tsx'
import { ProblemPage } from './people/problem-page.tsx'
import { routes } from './router.tsx'
import { tellRefused } from './selection/tell-refused.ts'
import { ProblemError } from './service/api.ts'
import { createQueryClient } from './service/query-client.ts'
import { Loading } from './ui/loading.tsx'
import { Themed } from './ui/themed.tsx'

const searchOnArrival = window.location.search
const queryClient = createQueryClient()
const router = createRouter({
  routeTree: routes,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // The query cache knows what is fresh.
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: () => <NotFound />,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

// Neither waits for the other: the words that a page is drawn in, and what the one at this address needs.
const spoken = speak(preferredLanguage())
void router.load()
await spoken

/** What the service refuses, the page answers in words: the console is for what nobody foresaw. */
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ProblemError)) console.error(error)
}

createRoot(document.getElementById('root') as HTMLElement, { onCaughtError }).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Themed>
        <QueryClientProvider client={queryClient}>
          <Notifications position="top-center" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Themed>
    </I18nProvider>
  </StrictMode>,
)

tellRefused(searchOnArrival)
