import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Compressed JavaScript that the first page may take before a canvas is needed, in kB of 1000 bytes. */
const budget = 350

/** Loaded by `import()` and yet part of the first page: its words, and the page itself. */
const lazyParts = ['src/i18n/en.ts', 'src/home/home-page.tsx']

type Chunk = { file: string; imports?: string[]; isEntry?: boolean }

const dist = join(import.meta.dirname, '../../web/dist')
const manifest: Record<string, Chunk> = JSON.parse(
  await readFile(join(dist, '.vite/manifest.json'), 'utf8').catch(() => {
    throw new Error('There is no build of web/ to measure. Run: pnpm --filter @atlas/web exec vite build')
  }),
)

const files = new Set<string>()
function collect(key: string): void {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`The build has no ${key}: the list in this script is out of date.`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  chunk.imports?.forEach(collect)
}
const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
for (const key of [...entries, ...lazyParts]) collect(key)

const sizes = await Promise.all(
  [...files]
    .filter((file) => file.endsWith('.js'))
    .map(async (file) => ({
      file,
      kB: gzipSync(await readFile(join(dist, file)), { level: 6 }).length / 1000,
    })),
)
const total = sizes.reduce((sum, { kB }) => sum + kB, 0)

for (const { file, kB } of sizes.toSorted((a, b) => b.kB - a.kB))
  console.log(`${kB.toFixed(1).padStart(8)} kB  ${file}`)
console.log(
  `${total.toFixed(1).padStart(8)} kB  first page, ${(total / budget).toFixed(2)} of the ${budget} kB allowed`,
)
console.log(
  'Made from the build in web/dist: the entry of index.html, the home page and the English catalogue with all their static imports, each file through gzip -6.',
)
if (total > budget) process.exitCode = 1
