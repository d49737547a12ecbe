import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compressFolder } from './compress.ts'
import { fingerprintOf } from './fingerprint.ts'

const root = new URL('../../', import.meta.url)
const dist = new URL('web/dist/', root)
/** Written last: a build that was interrupted does not have it. */
const mark = new URL('.vite/fingerprint', dist)

/** Builds the pages where their sources have changed since the last time, each file with its compressed copies. */
export async function buildFace(onProgress: (message: string) => void): Promise<void> {
  const wanted = await fingerprintOf(root, ['web', 'shared/src', 'pnpm-lock.yaml'])
  const built = existsSync(new URL('index.html', dist)) && (await readFile(mark, 'utf8').catch(() => ''))
  if (built === wanted) return
  onProgress('Building the pages, this time and whenever their sources change')
  await build(onProgress)
  onProgress('Compressing the pages')
  await compressFolder(fileURLToPath(dist))
  await writeFile(mark, wanted)
}

/** As a process of its own, so that the service that starts afterwards has none of its memory. */
async function build(onProgress: (message: string) => void) {
  const vite = fileURLToPath(new URL('web/node_modules/vite/bin/vite.js', root))
  const arguments_ = [vite, 'build', '--logLevel', 'warn']
  const child = spawn(process.execPath, arguments_, {
    cwd: new URL('web/', root),
    stdio: 'inherit',
    // Whatever this process is told, as under tests: what is built is kept, and for everybody.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const saying = setInterval(() => onProgress('Still building the pages'), 5000)
  const [code] = await once(child, 'exit').finally(() => clearInterval(saying))
  if (code === 0) return
  console.error('The pages could not be built: see above.')
  process.exit(1)
}
