// Takes the picture of the README from a running service with the demonstration:
//
//   pnpm exec node scripts/picture.ts [address]

import { stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../test/setup/find-engines.ts'
import { outlineFile, outlineOf } from './picture-outline.ts'

const address = process.argv[2] ?? 'http://127.0.0.1:3000'
const path = fileURLToPath(new URL('../docs/picture.png', import.meta.url))
const maxBytes = 300_000

const executablePath = findChromium()
if (!executablePath) {
  console.error('Chromium is missing: install chromium or set CHROMIUM_PATH.')
  process.exit(2)
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
})
const page = await browser.newPage({
  viewport: { width: 1280, height: 1060 },
  colorScheme: 'light',
  locale: 'en-GB',
  reducedMotion: 'reduce',
})
await page.goto(address)
await page.locator('canvas').first().waitFor()
// The map draws what it has, and again when more has come: it is done when it looks the same twice.
for (let before = '', now = 'nothing'; before !== now; ) {
  await page.waitForTimeout(3000)
  before = now
  now = (await page.screenshot({ path })).toString('base64')
}
await writeFile(outlineFile, `${JSON.stringify(await outlineOf(page), null, 2)}\n`)
await browser.close()

const { size } = await stat(path)
console.log(`${path}: ${Math.round(size / 1000)} kB`)
if (size > maxBytes) {
  console.error(`That is more than ${maxBytes / 1000} kB: too much for a page that explains.`)
  process.exitCode = 1
}
