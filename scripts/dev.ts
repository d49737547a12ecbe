import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { claimPort } from '../server/src/claim-port.ts'
import { localUrl, readConfig, readEnvironment } from '../server/src/config.ts'
import { explainFailure } from '../server/src/explain-failure.ts'

// The web app as Vite serves it from its sources, at the usual address, and behind it the service on the next port. Both
// follow their sources.
const root = new URL('../', import.meta.url)
const environment = readEnvironment()
const webApp = readConfig(environment)
const service = { ...webApp, port: webApp.port + 1 }

for (const part of [webApp, service]) {
  await claimPort(part).catch((error) => {
    console.error(explainFailure(error, part) ?? error)
    process.exit(1)
  })
}

const start = (folder: string, script: string[], settings: Record<string, string>) =>
  spawn(process.execPath, script, {
    stdio: 'inherit',
    cwd: fileURLToPath(new URL(folder, root)),
    env: { ...environment, ...settings },
  })

const children: ChildProcess[] = [
  start('./', ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
    PORT: String(service.port),
    PUBLIC_URL: localUrl(webApp.host, webApp.port),
  }),
  start(
    './web/',
    [
      'node_modules/vite/bin/vite.js',
      ...['--host', webApp.host, '--port', String(webApp.port), '--strictPort', '--logLevel', 'warn'],
    ],
    { ATLAS_SERVICE: localUrl(service.host, service.port) },
  ),
]

const end = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', end).on('SIGTERM', end)
await Promise.race(children.map((child) => once(child, 'exit')))
end()
