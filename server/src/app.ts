import type { Store } from '@atlas/db/connect'
import { newId } from '@atlas/db/tenancy'
import fastify, { type FastifyInstance, type FastifyPluginCallback } from 'fastify'
import { events } from './alliances/events.ts'
import { alliances } from './alliances/routes.ts'
import { basemapRoutes } from './basemap/routes.ts'
import type { Config } from './config.ts'
import { criteria } from './criteria/routes.ts'
import { type DailyWork, daily } from './daily.ts'
import { dataset } from './dataset/routes.ts'
import { completeRedactions } from './editions/complete-redactions.ts'
import type { MakeEdition } from './editions/edition-order.ts'
import { forkMaking } from './editions/make-edition.ts'
import { publishDue } from './editions/publish-due.ts'
import { editions } from './editions/routes.ts'
import { deleteOldImports } from './exchange/delete-old-imports.ts'
import type { StartReading } from './exchange/file-reader.ts'
import { forkReading } from './exchange/fork-reading.ts'
import { imports } from './exchange/routes.ts'
import { exports } from './exports/routes.ts'
import { findingComments, findingDecisions } from './finding-decisions/routes.ts'
import { finding } from './findings/finding.ts'
import type { FindingWorker } from './findings/finding-question.ts'
import { reconcileAfterChanges } from './findings/reconciling.ts'
import { findings } from './findings/routes.ts'
import { addresses } from './geocoding/address-routes.ts'
import { answersFolder, deleteOldAddresses } from './geocoding/geocoder.ts'
import { places } from './geocoding/routes.ts'
import { history } from './history/routes.ts'
import { type Authenticate, callers } from './http/caller.ts'
import { crud } from './http/crud.ts'
import { describeError } from './http/describe-error.ts'
import { answerError, notFound } from './http/errors.ts'
import { eventStreams } from './http/event-stream.ts'
import { type AskHealth, health } from './http/health.ts'
import { idempotency } from './http/idempotency.ts'
import { deleteOldAnswers } from './http/idempotent-requests.ts'
import { boundedJson } from './http/json-depth.ts'
import { oldAddresses } from './http/old-addresses.ts'
import { openApi } from './http/openapi.ts'
import { security, serverLimits } from './http/security.ts'
import { sameOrigin } from './http/session.ts'
import { slowClients } from './http/slow-clients.ts'
import { todayUtc } from './http/today-utc.ts'
import { compileValidator } from './http/validation.ts'
import { webApp } from './http/web-app.ts'
import { mail } from './mail/mail.ts'
import { organisations } from './organisations/routes.ts'
import { outlines } from './outlines/routes.ts'
import { account } from './people/account-routes.ts'
import { attempts } from './people/attempts.ts'
import { authenticate as bySession } from './people/authenticate.ts'
import { invitations } from './people/invitation-routes.ts'
import { members } from './people/member-routes.ts'
import { openAccounts } from './people/open-accounts.ts'
import { passwordLinks } from './people/password-link-routes.ts'
import { people } from './people/routes.ts'
import { signIn } from './people/sign-in.ts'
import { dataRoutes } from './public/data-routes.ts'
import { feedRoutes } from './public/feed-routes.ts'
import { ogcRoutes } from './public/ogc-routes.ts'
import { publicDirectory } from './public/pages/directory-routes.ts'
import { publicEmbeds } from './public/pages/embed-routes.ts'
import { publicPages } from './public/pages/page-routes.ts'
import { sendMissing } from './public/pages/plain-pages.ts'
import { pageFiles } from './public/pages/web-files.ts'
import { websiteRoutes } from './public/pages/website-routes.ts'
import { published } from './public/published.ts'
import { publicApi } from './public/routes.ts'
import { tileRoutes } from './public/tile-routes.ts'
import { sectors } from './sectors/routes.ts'
import { answerProposers } from './suggestions/answer-proposers.ts'
import { suggestionConfirmation } from './suggestions/confirm-routes.ts'
import { deleteOldSuggestions } from './suggestions/delete-old-suggestions.ts'
import { entryLinks } from './suggestions/entry-link-routes.ts'
import { ownEntries } from './suggestions/entry-routes.ts'
import { suggestionForms } from './suggestions/form-routes.ts'
import { suggestions } from './suggestions/routes.ts'
import { hexagons } from './territories/hexagon-routes.ts'
import { overlaps } from './territories/overlap-routes.ts'
import { populatedPlaces } from './territories/populated-place-routes.ts'
import { territories } from './territories/routes.ts'
import { consoleEntries } from './workshops/console-entry-routes.ts'
import { consoleRooms } from './workshops/console-routes.ts'
import { consoleVotes } from './workshops/console-vote-routes.ts'
import { roomEntries } from './workshops/entry-routes.ts'
import { forgetParticipants } from './workshops/forget-participants.ts'
import { roomDoors } from './workshops/join-routes.ts'
import { workshopMinutes } from './workshops/minutes-routes.ts'
import { phonePages } from './workshops/phone-page-routes.ts'
import { roomPhones } from './workshops/phone-routes.ts'
import { roomHub } from './workshops/room-hub.ts'
import { roomWalls } from './workshops/wall-routes.ts'

export type AppOptions = {
  store: Store
  config: Config
  /** Who is asking, unless the session cookie tells; tests sign people in here. */
  authenticate?: Authenticate
  /** How the store is, as `/health` tells. */
  askHealth?: AskHealth
  /** Where the built web app is, to be served as well. */
  webAppFolder?: string
  /** Who finds what is missing, if not processes of their own. */
  findingWorkers?: readonly FindingWorker[]
  /** Whether to do what is due when a day begins. */
  daily?: boolean
  /** Where the files of imports are read; a process of its own for each, unless told otherwise. */
  startReading?: StartReading
  /** Where editions are made; a process of its own for each, unless told otherwise. */
  makeEdition?: MakeEdition
}

declare module 'fastify' {
  interface FastifyInstance {
    store: Store
    config: Config
    startReading: StartReading
    makeEdition: MakeEdition
  }
}

/** The whole service over an open store. */
export function buildApp(options: AppOptions): FastifyInstance {
  const { store, config, authenticate = bySession, askHealth, webAppFolder, findingWorkers } = options
  const app = fastify({
    ...serverLimits,
    logger: logging(config),
    trustProxy: config.trustedProxies,
    genReqId: newId,
  })
  app.decorate('store', store).decorate('config', config)
  app.decorate('startReading', options.startReading ?? forkReading)
  app.decorate('makeEdition', options.makeEdition ?? forkMaking)
  app.removeContentTypeParser('text/plain')
  app.register(boundedJson)
  app.setValidatorCompiler(compileValidator)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw notFound()
  })

  app.register(security, { config })
  app.register(slowClients, { trustedProxies: config.trustedProxies })
  app.register(eventStreams)
  app.register(oldAddresses)
  app.register(openApi)
  app.register(openAccounts)
  app.register(attempts)
  app.register(mail, { before: answerProposers })
  app.register(finding, { workers: findingWorkers })
  app.register(reconcileAfterChanges)
  app.register(roomHub)
  if (options.daily) app.register(daily, { work: dailyWork })
  if (askHealth) app.register(health, { askHealth })
  app.register(pageFiles, { folder: webAppFolder })
  if (webAppFolder) app.register(webApp, { folder: webAppFolder, sendMissing })
  app.register(published)
  app.register(publicDirectory)
  app.register(publicPages)
  app.register(publicEmbeds, { webAppFolder })
  app.register(suggestionForms)
  app.register(suggestionConfirmation)
  app.register(ownEntries)
  app.register(phonePages)
  app.register(publicApi, { prefix: '/api/public' })
  app.register(dataRoutes, { prefix: '/data' })
  app.register(websiteRoutes, { webAppFolder })
  app.register(ogcRoutes, { prefix: '/ogc' })
  app.register(tileRoutes, { prefix: '/tiles' })
  app.register(feedRoutes)
  app.register(basemapRoutes, { prefix: '/api/basemaps' })
  app.register(
    async (api) => {
      await api.register(sameOrigin)
      await api.register(callers, { authenticate })
      await api.register(idempotency)
      api.register(people)
      api.register(signIn)
      api.register(passwordLinks)
      api.register(account)
      api.register(alliances)
      api.register(outlines)
      for (const rooms of [roomDoors, roomPhones, roomEntries, roomWalls])
        api.register(rooms, { prefix: '/workshops' })
      api.register(withinAlliance, { prefix: '/alliances/:alliance' })
    },
    { prefix: '/api' },
  )
  return app
}

const withinAlliance: FastifyPluginCallback = (alliance, _options, done) => {
  alliance.register(members)
  alliance.register(invitations)
  alliance.register(history)
  alliance.register(sectors)
  alliance.register(territories)
  alliance.register(hexagons)
  alliance.register(overlaps)
  alliance.register(populatedPlaces)
  alliance.register(crud('need', { bulk: true }))
  alliance.register(crud('actor-kind', { bulk: true }))
  alliance.register(criteria)
  alliance.register(organisations)
  alliance.register(crud('partnership', { paged: true, bulk: true }))
  alliance.register(crud('survey', { paged: true }))
  alliance.register(crud('seat'))
  alliance.register(crud('expectation'))
  alliance.register(findingDecisions)
  alliance.register(findingComments)
  alliance.register(crud('action'))
  alliance.register(crud('source'))
  alliance.register(crud('workshop'))
  for (const routes of [consoleRooms, consoleEntries, consoleVotes, workshopMinutes])
    alliance.register(routes)
  alliance.register(dataset)
  alliance.register(findings)
  alliance.register(imports)
  alliance.register(exports)
  alliance.register(editions)
  alliance.register(suggestions)
  alliance.register(entryLinks)
  alliance.register(places)
  alliance.register(addresses)
  alliance.register(events)
  done()
}

/** What goes by the day is looked at anew, and what is kept for a while goes. */
const dailyWork: DailyWork = {
  'reconciling decisions': (app) => app.reconciling.addAll(),
  'deleting old imports': ({ store }) => deleteOldImports(store.db),
  'deleting kept answers': ({ store }) => deleteOldAnswers(store.db),
  'completing redactions': async ({ store, makeEdition, published }) => {
    await completeRedactions(store.db, makeEdition)
    published.forget()
  },
  'publishing what is due': async ({ store, makeEdition, published }) => {
    await publishDue(store.db, todayUtc(), makeEdition)
    published.forget()
  },
  'deleting old suggestions': ({ store }) => deleteOldSuggestions(store.db),
  'forgetting participants of workshops': ({ store }) => forgetParticipants(store.db),
  'deleting kept addresses': ({ config }) => deleteOldAddresses(answersFolder(config.dataDir)),
}

/** What was searched for, one-time tokens and the contents of rows stay out of the log. */
const logging = ({ logLevel }: Config) => ({
  level: logLevel,
  serializers: {
    err: describeError,
    req: ({ method, routeOptions, ip }: { method: string; routeOptions?: { url?: string }; ip: string }) => ({
      method,
      route: routeOptions?.url,
      ip,
    }),
  },
})
