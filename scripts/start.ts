import { buildWebApp, webAppFolder } from './web-app/build.ts'

// Begun before the service is even loaded: on an empty machine both take long, and each has its own processor.
const built = buildWebApp()
built.catch(() => {})
const { startService } = await import('../server/src/serve.ts')

async function prepare(): Promise<void> {
  const { compressed } = await built
  // Pages are served as they are until their compressed copies are there; where these fail, for good.
  compressed.catch(() => {})
}
await startService({ folder: webAppFolder, prepare })
