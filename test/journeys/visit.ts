import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

type Visitor = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale'> & {
  /** A guest has no account; the owner came through the one-time link. */
  as?: 'guest' | 'owner'
}

export const phone = { width: 390, height: 844 }

/**
 * Opens a page of the product as somebody new to it, in a browser of their own. The test fails if the page complains
 * in its console.
 * @param path with the leading slash
 */
export async function visit(path: string, { as = 'guest', ...options }: Visitor = {}): Promise<Page> {
  const context = await newContext({
    ...options,
    ...(as === 'owner' && { storageState: await ownerState() }),
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refusal that the product expects and answers is written to the console by the browser itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text())
    }
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  await page.goto(path)
  return page
}

export const owner = {
  name: 'Camille Owner',
  email: 'camille@example.org',
  password: 'a long enough password',
}

// Files of this project run in one worker: what is costly is made once for all of them.
const shared = globalThis as {
  browser?: Promise<Browser>
  ownerState?: ReturnType<BrowserContext['storageState']>
}

async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  shared.browser ??= chromium.connect(inject('browser'))
  const context = await (await shared.browser).newContext({
    baseURL: inject('address'),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...options,
  })
  context.setDefaultTimeout(20_000)
  return context
}

/** The first owner follows the link of the first start and makes an account. */
function ownerState() {
  shared.ownerState ??= (async () => {
    const context = await newContext({})
    const page = await context.newPage()
    await page.goto(inject('ownerLink'))
    await page.getByLabel('Name').fill(owner.name)
    await page.getByLabel('E-mail').fill(owner.email)
    await page.getByLabel('Password').first().fill(owner.password)
    await page.getByRole('button', { name: 'Create' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/welcome'))
    const state = await context.storageState()
    await context.close()
    return state
  })()
  return shared.ownerState
}
