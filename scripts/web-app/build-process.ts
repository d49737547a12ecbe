// Builds the pages: node build-process.ts MARK CONTENT SINCE, in the folder of the pages. Whoever has started it is told
// once they can be served; MARK is written with CONTENT when they are compressed too. SINCE is when whoever asks for it started, in milliseconds.

import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { secondsSince, tellProgress } from '../../server/src/progress.ts'
import { compressFolder } from './compress.ts'

const [mark = '', content = '', since] = process.argv.slice(2)
const tell = (message: string) => tellProgress(message, Number(since))
const folder = process.cwd()

tell('Building the pages, this time and whenever their sources change')
const begun = Date.now()
const vite = pathToFileURL(createRequire(join(folder, 'package.json')).resolve('vite')).href
const { build } = await import(vite)
await build({ root: folder, logLevel: 'warn' })
for (const configFile of ['vite.website.config.ts', 'vite.phone.config.ts'])
  await build({ root: folder, configFile, logLevel: 'warn' })
const built = Date.now()
process.send?.('built')
// Nobody waits for what follows.
setPriority(constants.priority.PRIORITY_LOW)
await compressFolder(join(folder, 'dist'))
await writeFile(mark, content)
tell(`Built the pages in ${seconds(begun, built)} s, compressed them in ${secondsSince(built)} s`)

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1)
}
