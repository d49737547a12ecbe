import type { FastifyPluginCallback } from 'fastify'
import { permit } from '../http/scopes.ts'
import { background } from './background.ts'
import { registerDeciding } from './deciding-routes.ts'
import { registerReading } from './reading-routes.ts'
import { registerUpload } from './upload-routes.ts'

/** Files on their way into an alliance: uploaded, looked at, decided about, committed or discarded. */
export const imports: FastifyPluginCallback = (app, _options, done) => {
  app.register(background)
  app.register(permit('import', registerUpload))
  app.register(permit('import', registerReading))
  app.register(permit('import', registerDeciding))
  done()
}
