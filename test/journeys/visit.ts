import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  request,
} from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { here } from './here.ts'

type Visitor = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale' | 'javaScriptEnabled'> & {
  /** A guest has no account; the owner came through the one-time link. */
  as?: 'guest' | 'owner'
  /** How a complaint begins that is nobody's fault here. */
  expectedComplaint?: string
}

/**
 * Opens a page of the product as somebody new to it, in a browser of their own. The test fails if the page complains
 * in its console.
 * @param path with the leading slash
 */
export async function visit(
  path: string,
  { as = 'guest', expectedComplaint, ...options }: Visitor = {},
): Promise<Page> {
  const context = await newContext({
    ...options,
    ...(as === 'owner' && { storageState: await ownerState() }),
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refusal that the product expects and answers is written to the console by the browser itself.
    const expected = ['Failed to load resource', ...(expectedComplaint ? [expectedComplaint] : [])]
    const text = message.text()
    if (message.type() === 'error' && !expected.some((each) => text.startsWith(each))) complaints.push(text)
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  await page.goto(path)
  return page
}

/** What asks the service for things as the owner does, without a page: drawing one takes longer than many answers. */
export async function askAsOwner(): Promise<APIRequestContext> {
  const asking = await request.newContext({ baseURL: here().address, storageState: await ownerState() })
  onTestFinished(() => asking.dispose())
  return asking
}

export const owner = {
  name: 'Camille Owner',
  email: 'camille@example.org',
  password: 'a long enough password',
}

/** Fills the form of an invitation with an account that is new, and waits until its owner is let in. */
export async function createAccount(page: Page, account: typeof owner): Promise<void> {
  await page.getByLabel('Your name').fill(account.name)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByLabel(/^Password/).fill(account.password)
  await page.getByRole('button', { name: 'Create my account' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/welcome'))
}

// Files of this project run in one worker: what is costly is made once for all of them.
const shared = globalThis as {
  browser?: Promise<Browser>
  ownerState?: ReturnType<BrowserContext['storageState']>
}

async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  shared.browser ??= chromium.connect(here().browser)
  const context = await (await shared.browser).newContext({
    baseURL: here().address,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // What moves is waited for by nobody: pages are as they will be.
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(60_000)
  return context
}

/** The first owner follows the link of the first start and makes an account. */
function ownerState() {
  shared.ownerState ??= (async () => {
    const context = await newContext({})
    const page = await context.newPage()
    await page.goto(here().ownerLink)
    await createAccount(page, owner)
    const state = await context.storageState()
    await context.close()
    return state
  })()
  return shared.ownerState
}
