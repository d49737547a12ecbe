import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with a page as it stands: rule, help and the elements concerned, one line each.
 * @param rules by name; all of them if left out
 */
export async function faultsFor(page: Page, rules?: string[]): Promise<string[]> {
  // Evaluated by the debugger, so that the page's content security policy stays in force; once for each page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (how: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    options,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  )
}
