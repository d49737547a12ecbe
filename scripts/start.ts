import { buildWebApp, webAppFolder } from './web-app/build.ts'

// Begun before the service is even loaded: on an empty machine both take long, and each has its own processor.
const built = buildWebApp()
built.catch(() => {})
const { startService } = await import('../server/src/serve.ts')
await startService({ folder: webAppFolder, prepare: () => built })
