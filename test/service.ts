import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished, TestRunner } from 'vitest'
import { newId } from '../db/src/tenancy.ts'
import type { WholeStore } from '../db/src/whole-store.factory.ts'
import { type AppOptions, buildApp } from '../server/src/app.ts'
import { readConfig } from '../server/src/config.ts'
import { makeHere } from '../server/src/editions/make-here.ts'
import { readHere } from '../server/src/exchange/read-here.ts'
import { inProcessWorker } from '../server/src/findings/in-process-worker.ts'
import { type AccountPrincipal, guest, type Principal } from '../server/src/http/principal.ts'
import { serviceStore, testStore } from './store.ts'

type App = ReturnType<typeof buildApp>
type Request = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  payload?: object
  headers?: Record<string, string>
}
const send = (app: App, path: string, request: Request) => app.inject({ ...request, url: `/api${path}` })

export type Answer = Awaited<ReturnType<typeof send>>

/** Somebody who asks the service for things; paths begin after `/api`. */
export type Client = {
  /** What tells the service who they are, for requests of another kind. */
  headers: Record<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body: object): Promise<Answer>
  put(path: string, body: object): Promise<Answer>
  patch(path: string, body: object, revision?: number): Promise<Answer>
  delete(path: string, revision?: number): Promise<Answer>
  /** A request that names the revision it saw, by whatever method. */
  send(method: 'POST' | 'PUT', path: string, body: object, revision?: number): Promise<Answer>
}

/** An account that belongs to no alliance. */
export function aStranger(): AccountPrincipal {
  const id = newId()
  return {
    kind: 'account',
    user: { id, name: 'Ada', email: `${id}@example.org` },
    memberships: [],
    operator: false,
  }
}

/** An account that belongs to one alliance. */
export const aMember = (allianceId: string, role: 'member' | 'owner' = 'member'): AccountPrincipal => ({
  ...aStranger(),
  memberships: [{ allianceId, role }],
})

/** Somebody in a workshop of one alliance. */
export const aParticipant = (allianceId: string): Principal & { kind: 'participant' } => ({
  ...{ kind: 'participant', id: newId(), name: 'Ines', allianceId },
})

/** A program that works in one alliance. */
export const aToken = (
  allianceId: string,
  role: 'member' | 'owner' = 'member',
): Principal & { kind: 'token' } => ({ kind: 'token', id: newId(), name: 'Nightly', allianceId, role })

type ServiceOptions = Partial<Omit<AppOptions, 'store' | 'config'>> & {
  /** Settings beside those that all tests have. */
  environment?: Record<string, string>
}

/**
 * Does something when the file of tests is done, or within a test when that is. Within a hook the runner would register
 * it and never do it: there one cannot ask for this.
 */
function whenDone(work: () => Promise<void>): void {
  if (TestRunner.getCurrentTest()) onTestFinished(work)
  else afterAll(work)
}

/**
 * The service over this worker's store, for one file of tests or, within one, for one test. It starts no processes, which take longer to start than
 * they work: tests about processes ask for them.
 * @param options what differs from the service of all other tests
 * @returns the store, the service, and a function that makes a client of a caller; without one, of a guest
 */
export async function testService({ environment, ...options }: ServiceOptions = {}): Promise<{
  store: WholeStore
  app: App
  as(caller?: Principal): Client
}> {
  const [store, own] = [await testStore(), await serviceStore()]
  const dataDir = await mkdtemp(join(tmpdir(), 'atlas-service-'))
  const callers = new Map<unknown, Principal>()
  const app = buildApp({
    store: own,
    config: readConfig({
      DATA_DIR: dataDir,
      ...{ LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000000' },
      ...environment,
    }),
    findingWorkers: [inProcessWorker()],
    startReading: readHere,
    makeEdition: makeHere,
    authenticate: ({ headers }) => callers.get(headers['test-caller']) ?? guest,
    ...options,
  })
  whenDone(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
    if (own !== store) await own.close()
  })

  function as(caller: Principal = guest): Client {
    const me = { 'test-caller': newId() }
    callers.set(me['test-caller'], caller)
    const seen = (revision?: number) => (revision === undefined ? me : { ...me, 'if-match': `"${revision}"` })
    return {
      headers: me,
      get: (path, headers) => send(app, path, { method: 'GET', headers: { ...headers, ...me } }),
      post: (path, payload) => send(app, path, { method: 'POST', payload, headers: me }),
      put: (path, payload) => send(app, path, { method: 'PUT', payload, headers: me }),
      patch: (path, payload, revision) =>
        send(app, path, { method: 'PATCH', payload, headers: seen(revision) }),
      delete: (path, revision) => send(app, path, { method: 'DELETE', headers: seen(revision) }),
      send: (method, path, payload, revision) =>
        send(app, path, { method, payload, headers: seen(revision) }),
    }
  }
  return { store, app, as }
}
