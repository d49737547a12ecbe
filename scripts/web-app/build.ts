import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CannotStart } from '../../server/src/cannot-start.ts'
import { fingerprintOf } from './fingerprint.ts'

const root = new URL('../../', import.meta.url)
const dist = new URL('web/dist/', root)
/** Written last: a build that was interrupted does not have it. */
const mark = new URL('.vite/fingerprint', dist)

/** Where the built pages are. */
export const webAppFolder = fileURLToPath(dist)

/**
 * Builds the pages where their sources have changed since the last time. In a process of its own, which is not held up by
 * the store that is made meanwhile, leaves no memory behind, and goes on to compress what it has built.
 * @throws CannotStart
 */
export async function buildWebApp(): Promise<{ compressed: Promise<void> }> {
  const wanted = await fingerprintOf(root, ['web', 'shared/src', 'db/outlines', 'pnpm-lock.yaml'])
  const built = existsSync(new URL('index.html', dist)) && (await readFile(mark, 'utf8').catch(() => ''))
  if (built === wanted) return { compressed: Promise.resolve() }
  const program = fileURLToPath(new URL('build-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, fileURLToPath(mark), wanted, `${performance.timeOrigin}`], {
    cwd: fileURLToPath(new URL('web/', root)),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Whatever this process is told, as under tests: what is built is kept, and for everybody.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const end = () => child.kill()
  process.once('exit', end)
  const gone = once(child, 'exit').finally(() => process.off('exit', end))
  const succeeded = gone.then(([code]) => {
    if (code !== 0) throw new CannotStart('The pages could not be built: see above.')
  })
  await Promise.race([once(child, 'message'), succeeded])
  return { compressed: succeeded }
}
