import type { Store } from '@atlas/db/connect'
import { newId } from '@atlas/db/tenancy'
import fastify, { type FastifyInstance, type FastifyPluginCallback } from 'fastify'
import { events } from './alliances/events.ts'
import { alliances } from './alliances/routes.ts'
import type { Config } from './config.ts'
import { criteria } from './criteria/routes.ts'
import { dataset } from './dataset/routes.ts'
import type { StartReading } from './exchange/file-reader.ts'
import { forkReading } from './exchange/fork-reading.ts'
import { imports } from './exchange/routes.ts'
import { gapComments, gapDecisions } from './gap-decisions/routes.ts'
import { finding } from './gaps/finding.ts'
import type { FindingWorker } from './gaps/finding-question.ts'
import { gaps } from './gaps/routes.ts'
import { settlingAfterChanges, settlingDaily } from './gaps/settling.ts'
import { places } from './geocoding/routes.ts'
import { history } from './history/routes.ts'
import { type Authenticate, callers } from './http/caller.ts'
import { crud } from './http/crud.ts'
import { describeError } from './http/describe-error.ts'
import { draining } from './http/draining.ts'
import { answerError, notFound } from './http/errors.ts'
import { eventStreams } from './http/event-stream.ts'
import { face } from './http/face.ts'
import { type AskHealth, health } from './http/health.ts'
import { idempotency } from './http/idempotency.ts'
import { openApi } from './http/openapi.ts'
import { security, serverLimits } from './http/security.ts'
import { sameOrigin } from './http/session.ts'
import { compileValidator } from './http/validation.ts'
import { organisations } from './organisations/routes.ts'
import { account } from './people/account-routes.ts'
import { attempts } from './people/attempts.ts'
import { authenticate as bySession } from './people/authenticate.ts'
import { invitations } from './people/invitation-routes.ts'
import { members } from './people/member-routes.ts'
import { openAccounts } from './people/open-accounts.ts'
import { passwordLinks } from './people/password-link-routes.ts'
import { people } from './people/routes.ts'
import { signIn } from './people/sign-in.ts'
import { sectors } from './sectors/routes.ts'
import { hexagons } from './territories/hexagons.ts'
import { overlaps } from './territories/overlaps.ts'
import { populatedPlaces } from './territories/populated-places.ts'
import { territories } from './territories/routes.ts'

export type AppOptions = {
  store: Store
  config: Config
  /** Who is asking, unless the session cookie tells; tests sign people in here. */
  authenticate?: Authenticate
  /** How the store is, as `/health` tells. */
  askHealth?: AskHealth
  /** Where the built face is, to be served as well. */
  faceFolder?: string
  /** Who finds what is missing, if not processes of their own. */
  findingWorkers?: readonly FindingWorker[]
  /** Whether to do what is due when a day begins. */
  daily?: boolean
  /** Where the files of imports are read; a process of its own for each, unless told otherwise. */
  startReading?: StartReading
}

declare module 'fastify' {
  interface FastifyInstance {
    store: Store
    config: Config
    startReading: StartReading
  }
}

/** The whole service over an open store. */
export function buildApp(options: AppOptions): FastifyInstance {
  const { store, config, authenticate = bySession, askHealth, faceFolder, daily, findingWorkers } = options
  const app = fastify({
    ...serverLimits,
    logger: logging(config),
    trustProxy: config.trustedProxies,
    genReqId: newId,
  })
  app.decorate('store', store).decorate('config', config)
  app.decorate('startReading', options.startReading ?? forkReading)
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(compileValidator)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw notFound()
  })

  app.register(security, { config })
  app.register(eventStreams)
  app.register(draining)
  app.register(openApi)
  app.register(openAccounts)
  app.register(attempts)
  app.register(finding, { workers: findingWorkers })
  app.register(settlingAfterChanges)
  if (daily) app.register(settlingDaily)
  if (askHealth) app.register(health, { askHealth })
  if (faceFolder) app.register(face, { folder: faceFolder })
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
  alliance.register(crud('need', { several: true }))
  alliance.register(crud('actor-kind', { several: true }))
  alliance.register(criteria)
  alliance.register(organisations)
  alliance.register(crud('partnership', { paged: true, several: true }))
  alliance.register(crud('survey', { paged: true }))
  alliance.register(crud('seat'))
  alliance.register(crud('expectation'))
  alliance.register(gapDecisions)
  alliance.register(gapComments)
  alliance.register(crud('action'))
  alliance.register(crud('source'))
  alliance.register(dataset)
  alliance.register(gaps)
  alliance.register(imports)
  alliance.register(places)
  alliance.register(events)
  done()
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
