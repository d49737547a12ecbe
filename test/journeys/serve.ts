import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildWebApp } from '../../scripts/web-app/build.ts'
import { findChromium } from '../setup/find-engines.ts'

/** What one worker visits; another one has its own, so that journeys beside each other do not meet. */
export type Place = {
  /** Where the service answers, without a slash at the end. */
  address: string
  /** The one-time link for the first owner, as printed at first start. */
  ownerLink: string
  /** Where the browser listens. */
  browser: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    places: Place[]
  }
}

/** A street map of a whole small city. */
const monaco = fileURLToPath(new URL('../fixtures/basemap/monaco.pmtiles', import.meta.url))

type Opened = { place: Place; close: () => Promise<void> }

/** For each worker a service on an empty data folder, started as anybody starts it, and a browser. */
export default async function serve({ provide, config }: TestProject) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium is missing: install chromium or set CHROMIUM_PATH.')
  // Before they start, because all of them would.
  await (await buildWebApp()).compressed
  const opening = Array.from({ length: config.maxWorkers }, () => open(executablePath))
  const opened = (await Promise.allSettled(opening)).flatMap((each) =>
    each.status === 'fulfilled' ? [each.value] : [],
  )
  const close = async () => {
    await Promise.all(opened.map((each) => each.close()))
  }
  if (opened.length < opening.length) {
    await close()
    await Promise.all(opening)
  }
  provide(
    'places',
    opened.map(({ place }) => place),
  )
  return close
}

async function open(executablePath: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-journeys-'))
  const service = spawn(process.execPath, ['scripts/start.ts'], {
    env: {
      ...environment(),
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      LOG_LEVEL: 'warn',
      BASEMAP: `Streets of Monaco=${monaco}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const browser = await chromium.launchServer({ executablePath, args: switches })
  const close = async () => {
    await browser.close()
    if (service.exitCode === null) {
      service.kill('SIGTERM')
      await once(service, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', () => service.kill('SIGKILL'))
  try {
    return { place: { ...(await announced(service)), browser: browser.wsEndpoint() }, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** That of whoever runs the tests, but for what chooses another store or speaks to the tests alone. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !['DATABASE_URL', 'NODE_ENV'].includes(name) && !name.startsWith('ATLAS_'),
    ),
  )

/** No graphics card and no sandbox, as in a container; and nothing that calls home. */
const switches = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Maps and networks are drawn by what stands in for a graphics card; all else is drawn faster without.
  '--disable-gpu-compositing',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Each window would load two pages of the address bar's, which nobody sees. The last switch of this name is the one
  // that counts, so that it says again what Playwright turns off for tests that should not differ from run to run.
  `--disable-features=${[
    ...['PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
    ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
    ...[
      'HttpsFirstBalancedModeAutoEnable',
      'LensOverlay',
      'MediaRouter',
      'PaintHolding',
      'OptimizationHints',
    ],
    ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'NetworkTimeServiceQuerying'],
    ...['AimEnabled', 'PreconnectToSearch'],
  ].join(',')}`,
]

/** Waits for the two addresses that a first start prints. */
async function announced(service: ChildProcess): Promise<{ address: string; ownerLink: string }> {
  let said = ''
  for await (const chunk of service.stdout ?? []) {
    said += chunk
    const ownerLink = /https?:\/\/\S+\/welcome\/\S+/.exec(said)?.[0]
    const address = /^.*ready.*?(https?:\/\/[^\s/]+)/im.exec(said)?.[1]
    if (ownerLink && address) {
      service.stdout?.resume()
      return { address, ownerLink }
    }
  }
  throw new Error(`The service did not start. It said:\n${said}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
