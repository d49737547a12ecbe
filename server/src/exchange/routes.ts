import type { FastifyPluginCallback } from 'fastify'
import { permit } from '../http/scopes.ts'
import { background } from './background.ts'
import { registerDecisionRoutes } from './deciding-routes.ts'
import { registerReadRoutes } from './reading-routes.ts'
import { registerUploadRoutes } from './upload-routes.ts'

/** Files on their way into an alliance: uploaded, looked at, decided about, committed or discarded. */
export const imports: FastifyPluginCallback = (app, _options, done) => {
  app.register(background)
  app.register(permit('import', registerUploadRoutes))
  app.register(permit('import', registerReadRoutes))
  app.register(permit('import', registerDecisionRoutes))
  done()
}
