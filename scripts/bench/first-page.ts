import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Compressed JavaScript that the first page may take before a canvas is needed, in kB of 1000 bytes. */
const budget = 310
/** Files of JavaScript and styles that any page may take, of which browsers fetch six at a time over HTTP/1.1. */
const maxFiles = 50

const home = 'src/home/home-page.tsx'
/** Loaded by `import()` and yet part of every first page. */
const words = 'src/i18n/en.ts'

type Chunk = {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  isEntry?: boolean
}

const dist = join(import.meta.dirname, '../../web/dist')
const manifest: Record<string, Chunk> = JSON.parse(
  await readFile(join(dist, '.vite/manifest.json'), 'utf8').catch(() => {
    throw new Error('There is no build of web/ to measure. Run: pnpm --filter @atlas/web exec vite build')
  }),
)

function chunkOf(key: string): Chunk {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`The build has no ${key}: this script is out of date.`)
  return chunk
}

/** The files of these chunks, with all that they import statically. */
function filesOf(keys: string[]): Set<string> {
  const seen = new Set<string>()
  const collect = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    chunkOf(key).imports?.forEach(collect)
  }
  keys.forEach(collect)
  return new Set([...seen].map(chunkOf).flatMap(({ file, css = [] }) => [file, ...css]))
}

const sizes = new Map<string, number>()
async function sizeOf(file: string): Promise<number> {
  const known = sizes.get(file) ?? gzipSync(await readFile(join(dist, file)), { level: 6 }).length / 1000
  sizes.set(file, known)
  return known
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
/** What the chunks that every page starts with load by `import()`: one of them has the router. */
const pages = [entry, ...(chunkOf(entry).imports ?? [])]
  .flatMap((key) => chunkOf(key).dynamicImports ?? [])
  .filter((key) => /(page|view|form)\.tsx$/.test(key))

async function measure(page: string) {
  const files = [...filesOf([entry, words, page])]
  const scripts = files.filter((file) => file.endsWith('.js'))
  const kB = (await Promise.all(scripts.map(sizeOf))).reduce((sum, each) => sum + each, 0)
  return { page, files: files.length, scripts, kB }
}

const measured = await Promise.all(pages.map(measure))
for (const { page, files, kB } of measured.toSorted((a, b) => b.files - a.files))
  console.log(`${String(files).padStart(5)} files ${kB.toFixed(1).padStart(7)} kB  ${page}`)

const first = measured.find(({ page }) => page === home)
if (!first) throw new Error(`The build has no ${home}: this script is out of date.`)
console.log()
for (const file of first.scripts.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)))
  console.log(`${(sizes.get(file) ?? 0).toFixed(1).padStart(8)} kB  ${file}`)
console.log(
  `${first.kB.toFixed(1).padStart(8)} kB  first page, ${(first.kB / budget).toFixed(2)} of the ${budget} kB allowed`,
)
console.log(
  'Made from the build in web/dist: the entry of index.html, the page and the English catalogue with all their static imports; kB of JavaScript, each file through gzip -6, before what opens later on the page.',
)
if (first.kB > budget || measured.some(({ files }) => files > maxFiles)) process.exitCode = 1
