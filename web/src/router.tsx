import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readFindingsSearch } from './addresses/findings-search.ts'
import { readMapSearch } from './addresses/map-search.ts'
import { readMatrixSearch } from './addresses/matrix-search.ts'
import { readMergeSearch } from './addresses/merge-search.ts'
import { readMissingActorSearch } from './addresses/missing-actor-search.ts'
import { readNetworkSearch } from './addresses/network-search.ts'
import { readReportSearch } from './addresses/report-search.ts'
import { readSelection, writeSelection } from './addresses/selection-search.ts'
import { readSettingsSearch } from './addresses/settings-search.ts'
import { readSuggestionsSearch } from './addresses/suggestions-search.ts'
import { readTableSearch } from './addresses/table-search.ts'
import { datasetQuery, overviewQuery, populatedPlacesQuery } from './alliances/alliance-queries.ts'
import { collectionQuery } from './alliances/collection.ts'
import { prepareWorker } from './computed/ask-worker.ts'
import { organisationQuery } from './organisations/organisation-queries.ts'
import { readSignInSearch } from './people/sign-in-search.ts'
import { whoamiQuery } from './people/whoami-queries.ts'
import { AllianceLayout } from './shell/alliance-layout.tsx'
import { Shell } from './shell/shell.tsx'
import { ViewsLayout } from './shell/views-layout.tsx'

/*
 * What a page asks the service for is asked while its code is on its way; the page itself finds the answer, or why there
 * is none, in the query cache.
 */

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  loader: ({ context }) => void context.queryClient.prefetchQuery(whoamiQuery()),
  component: Shell,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: ({ context }) => void context.queryClient.prefetchQuery(overviewQuery()),
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
})

/** The same at an address of its own: what guests find at the front door is what has been published. */
const alliances = createRoute({
  getParentRoute: () => root,
  path: 'alliances',
  loader: ({ context }) => void context.queryClient.prefetchQuery(overviewQuery()),
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
})

const newAlliance = createRoute({
  getParentRoute: () => root,
  path: 'new-alliance',
  component: lazyRouteComponent(() => import('./settings/create-alliance-page.tsx'), 'CreateAlliancePage'),
})

const alliance = createRoute({
  getParentRoute: () => root,
  path: 'a/$slug',
  validateSearch: (search: Record<string, unknown>) => writeSelection(readSelection(search)),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(datasetQuery(params.slug)),
  component: AllianceLayout,
})

const allianceIndex = createRoute({
  getParentRoute: () => alliance,
  path: '/',
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: '/a/$slug/map', params, search, replace: true })
  },
})

/** The views share the filter bar. */
const views = createRoute({ getParentRoute: () => alliance, id: 'views', component: ViewsLayout })

const map = createRoute({
  getParentRoute: () => views,
  path: 'map',
  validateSearch: readMapSearch,
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(collectionQuery(params.slug, 'territories')),
  component: lazyRouteComponent(() => import('./map/map-view.tsx'), 'MapView'),
})

const network = createRoute({
  getParentRoute: () => views,
  path: 'network',
  validateSearch: readNetworkSearch,
  component: lazyRouteComponent(() => import('./network/network-view.tsx'), 'NetworkView'),
})
const matrix = createRoute({
  getParentRoute: () => views,
  path: 'matrix',
  validateSearch: readMatrixSearch,
  component: lazyRouteComponent(() => import('./matrix/matrix-view.tsx'), 'MatrixView'),
})

const table = createRoute({
  getParentRoute: () => views,
  path: 'table',
  validateSearch: readTableSearch,
  component: lazyRouteComponent(() => import('./table/table-view.tsx'), 'TableView'),
})

const findings = createRoute({
  getParentRoute: () => views,
  path: 'findings',
  validateSearch: readFindingsSearch,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(populatedPlacesQuery(params.slug))
    prepareWorker()
  },
  component: lazyRouteComponent(() => import('./findings/findings-view.tsx'), 'FindingsView'),
})

const report = createRoute({
  getParentRoute: () => alliance,
  path: 'report',
  validateSearch: readReportSearch,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(populatedPlacesQuery(params.slug))
    prepareWorker()
  },
  component: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
})

const organisation = createRoute({
  getParentRoute: () => alliance,
  path: 'o/$id',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(organisationQuery(params.slug, params.id))
    void context.queryClient.prefetchQuery(populatedPlacesQuery(params.slug))
  },
  component: lazyRouteComponent(
    () => import('./organisation-page/organisation-page.tsx'),
    'OrganisationPage',
  ),
})

const organisationPartnership = createRoute({
  getParentRoute: () => alliance,
  path: 'o/$id/partnership',
  component: lazyRouteComponent(() => import('./organisations/partnership-page.tsx'), 'PartnershipPage'),
})

const organisationMerge = createRoute({
  getParentRoute: () => alliance,
  path: 'o/$id/merge',
  validateSearch: readMergeSearch,
  component: lazyRouteComponent(() => import('./organisations/merge/merge-page.tsx'), 'MergePage'),
})

const organisationForm = lazyRouteComponent(
  () => import('./organisation-page/organisation-form.tsx'),
  'OrganisationForm',
)
const organisationEdit = createRoute({
  getParentRoute: () => alliance,
  path: 'o/$id/edit',
  component: organisationForm,
})
const organisationNew = createRoute({
  getParentRoute: () => alliance,
  path: 'new',
  validateSearch: readMissingActorSearch,
  component: organisationForm,
})

const importStart = createRoute({
  getParentRoute: () => alliance,
  path: 'import',
  component: lazyRouteComponent(() => import('./exchange/import-start-page.tsx'), 'ImportStartPage'),
})
const importRun = createRoute({
  getParentRoute: () => alliance,
  path: 'import/$importId',
  component: lazyRouteComponent(() => import('./exchange/import-page.tsx'), 'ImportPage'),
})
const history = createRoute({
  getParentRoute: () => alliance,
  path: 'history',
  component: lazyRouteComponent(() => import('./history/history-page.tsx'), 'HistoryPage'),
})

const publication = createRoute({
  getParentRoute: () => alliance,
  path: 'publication',
  component: lazyRouteComponent(() => import('./publication/publication-page.tsx'), 'PublicationPage'),
})

const suggestions = createRoute({
  getParentRoute: () => alliance,
  path: 'suggestions',
  validateSearch: readSuggestionsSearch,
  component: lazyRouteComponent(() => import('./suggestions/suggestions-page.tsx'), 'SuggestionsPage'),
})

const workshops = createRoute({
  getParentRoute: () => alliance,
  path: 'workshops',
  component: lazyRouteComponent(() => import('./workshops/workshops-page.tsx'), 'WorkshopsPage'),
})
const workshop = createRoute({
  getParentRoute: () => alliance,
  path: 'workshops/$id',
  component: lazyRouteComponent(() => import('./workshops/workshop-page.tsx'), 'WorkshopPage'),
})
const workshopConsole = createRoute({
  getParentRoute: () => alliance,
  path: 'workshops/$id/console',
  component: lazyRouteComponent(() => import('./console/console-page.tsx'), 'ConsolePage'),
})
const workshopMinutes = createRoute({
  getParentRoute: () => alliance,
  path: 'workshops/$id/minutes',
  component: lazyRouteComponent(() => import('./report/minutes-page.tsx'), 'MinutesPage'),
})
const workshopSheets = createRoute({
  getParentRoute: () => alliance,
  path: 'workshops/$id/sheets',
  component: lazyRouteComponent(() => import('./paper/sheets-page.tsx'), 'SheetsPage'),
})

/** Projected for a room, by whoever has its link. */
const wall = createRoute({
  getParentRoute: () => root,
  path: 'wall/$secret',
  staticData: { fillsWindow: true },
  component: lazyRouteComponent(() => import('./wall/wall-page.tsx'), 'WallPage'),
})

const settings = createRoute({
  getParentRoute: () => alliance,
  path: 'settings',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('./people/sign-in-page.tsx'), 'SignInPage'),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: 'welcome/$token',
  component: lazyRouteComponent(() => import('./people/welcome-page.tsx'), 'WelcomePage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: 'account',
  component: lazyRouteComponent(() => import('./people/account-page.tsx'), 'AccountPage'),
})

const newPassword = createRoute({
  getParentRoute: () => root,
  path: 'new-password/$token',
  component: lazyRouteComponent(() => import('./people/new-password-page.tsx'), 'NewPasswordPage'),
})

export const routes = root.addChildren([
  home,
  alliances,
  newAlliance,
  alliance.addChildren([
    allianceIndex,
    views.addChildren([map, network, matrix, table, findings]),
    report,
    organisation,
    organisationPartnership,
    organisationMerge,
    organisationEdit,
    organisationNew,
    importStart,
    importRun,
    history,
    publication,
    suggestions,
    workshops,
    workshop,
    workshopConsole,
    workshopMinutes,
    workshopSheets,
    settings,
  ]),
  wall,
  signIn,
  welcome,
  newPassword,
  account,
])

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whether the page has the window to itself, without what stands around the others. */
    fillsWindow?: boolean
  }
}
