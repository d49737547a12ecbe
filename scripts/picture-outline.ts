import type { Page } from 'playwright-core'

/** What the picture of the README shows, beside it: so that a test can tell when the page has become another one. */
export const outlineFile = new URL('../docs/picture-outline.json', import.meta.url)

/** What stands on a page whatever day it is: its headings, buttons and columns, in their order, without numbers. */
export async function outlineOf(page: Page): Promise<string[]> {
  const texts = await page
    .locator('h1, h2, h3, button:visible, th[scope="col"]')
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
    )
  return texts
    .map((text) =>
      text
        .replace(/\d[\d\s.,%]*/g, '#')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
}
