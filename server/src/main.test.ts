import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createDatabase, template } from '../../test/setup/databases.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const server = inject('postgres')
const folder = mkdtempSync(join(tmpdir(), 'atlas-main-'))

let databaseUrl: string | undefined
let service: ChildProcess
let said = ''
let address = ''

/** As in a shell of its own: nothing of the tests' environment but where programs are. */
const launch = (settings: Record<string, string> = {}) =>
  spawn(process.execPath, [main], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...settings,
    },
  })

/** Starts a process that is expected to give up; what it wrote to its last breath. */
async function refused(settings: Record<string, string>) {
  const child = launch(settings)
  const [out, errors, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit'),
  ])
  return { out, errors: errors.trim(), code }
}

beforeAll(async () => {
  if (server) databaseUrl = await createDatabase(server, `main_${process.pid}`, template)
  service = launch()
  service.stderr?.on('data', (chunk) => {
    said += chunk
  })
  for await (const chunk of service.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += chunk
    address = /ready: (\S+)/.exec(said)?.[1] ?? ''
    if (address && said.includes('/welcome/')) break
  }
  service.stdout?.resume()
  if (!address) throw new Error(`The service did not start:\n${said}`)
}, 240_000)

afterAll(() => {
  if (service.exitCode === null) service.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('says what it is doing and one address, behind which it is well', async () => {
  expect(said).toMatch(/^ +\d+\.\d s {2}\S.+$/m)
  const response = await fetch(`${address}/health`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ ok: true, engine: server ? 'postgres' : 'embedded' })
})

test('shows the demonstration to everybody', async () => {
  const response = await fetch(`${address}/api/alliances`)
  const { items } = (await response.json()) as { items: { name: string }[] }
  expect(items).toHaveLength(5)
})

test('gives the first owner a link that can be used', async () => {
  const [, token] = /\/welcome\/(\S+)/.exec(said) ?? []
  const response = await fetch(`${address}/api/invitations/${token}`)
  expect(await response.json()).toMatchObject({ allianceId: null, role: 'owner' })
})

const onFolder = server ? undefined : test
onFolder?.('keeps a second process off its data folder', async () => {
  const { errors, code } = await refused({})
  expect(errors).toMatch(new RegExp(`^The data folder .+ is in use by process ${service.pid}\\b.+$`))
  expect(code).toBe(1)
})

test('is not disturbed by one that wants its port', async () => {
  const { port } = new URL(address)
  const { out, errors, code } = await refused({ PORT: port, DATA_DIR: join(folder, 'other') })
  expect(errors).toMatch(new RegExp(`^Port ${port} is in use by another program\\..+$`))
  expect(out).toBe('')
  expect(code).toBe(1)
  expect(existsSync(join(folder, 'other'))).toBe(false)
})

test('refuses settings that it cannot work with, all of them at once', async () => {
  const { errors, code } = await refused({ PORT: 'high', LOG_LEVEL: 'loud' })
  expect(errors).toMatch(/PORT .+\n.*LOG_LEVEL /)
  expect(errors).not.toMatch(/^ +at /m)
  expect(code).toBe(1)
})

test('stops when it is asked to: streams end, the folder is free, and nothing has failed', async () => {
  const { items } = (await (await fetch(`${address}/api/alliances`)).json()) as { items: { id: string }[] }
  const events = await fetch(`${address}/api/alliances/${items[0]?.id}/events`)
  service.kill('SIGTERM')
  expect(await events.text()).toContain('retry: ')
  const [code] = service.exitCode === null ? await once(service, 'exit') : [service.exitCode]
  expect(code).toBe(0)
  expect(existsSync(join(folder, 'data.lock'))).toBe(false)
})
