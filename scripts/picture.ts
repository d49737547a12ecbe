// Takes the picture of the README from a running product: `node scripts/picture.ts http://127.0.0.1:3000`.
import { chromium } from 'playwright-core'
import { findChromium } from '../test/setup/find-engines.ts'

const [address] = process.argv.slice(2)
const executablePath = findChromium()
if (!address || !executablePath) {
  console.error('Usage: node scripts/picture.ts ADDRESS, with Chromium installed.')
  process.exit(2)
}

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
})
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  locale: 'en-GB',
})
await page.goto(`${address}/a/training/map`)
await page.waitForLoadState('networkidle')
await page.screenshot({ path: 'docs/alliance-atlas.png' })
await browser.close()
console.log('docs/alliance-atlas.png')
