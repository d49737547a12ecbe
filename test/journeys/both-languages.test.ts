import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DatasetColumns } from '../../shared/src/dataset.ts'
import { faultsFor } from './accessibility.ts'
import { trainingAlliance } from './demonstration.ts'
import { englishLeft } from './english-left.ts'
import { here } from './here.ts'
import { visit } from './visit.ts'

/** Width and darkness have nothing to do with each other, so that each is seen once, and not each with each. */
const looks = [
  { name: 'wide, light', viewport: { width: 1440, height: 900 }, colours: 'light' },
  { name: 'narrow, dark', viewport: { width: 390, height: 844 }, colours: 'dark' },
] as const

/** Every page, with what says in French that it is there. */
const pages: [path: string, as: 'guest' | 'owner', ready: (page: Page) => Promise<unknown>][] = [
  ['/alliances', 'guest', (page) => page.getByRole('table').waitFor()],
  ['/sign-in', 'guest', (page) => page.getByRole('heading', { name: 'Se connecter' }).waitFor()],
  ['TRAINING/map', 'guest', (page) => page.locator('canvas').first().waitFor()],
  ['TRAINING/network', 'guest', (page) => page.locator('canvas').first().waitFor()],
  ['TRAINING/network?ties=sectors', 'guest', (page) => page.locator('canvas').first().waitFor()],
  [
    'TRAINING/matrix',
    'guest',
    (page) => page.getByRole('table').or(page.getByRole('grid')).first().waitFor(),
  ],
  ['TRAINING/table', 'owner', (page) => page.getByRole('main').getByRole('link').nth(3).waitFor()],
  ['TRAINING/findings', 'guest', (page) => page.locator('a[data-finding]').first().waitFor()],
  ['TRAINING/findings?by=level', 'owner', (page) => page.locator('a[data-finding]').first().waitFor()],
  ['TRAINING/findings?tab=actions', 'owner', (page) => page.getByText('Pas encore d’action').waitFor()],
  ['TRAINING/ORGANISATION', 'owner', headed],
  ['TRAINING/ORGANISATION/edit', 'owner', headed],
  ['TRAINING/ORGANISATION/merge', 'owner', headed],
  ['TRAINING/new', 'owner', headed],
  ['TRAINING/import', 'owner', headed],
  ['TRAINING/history', 'owner', headed],
  [
    'TRAINING/publication',
    'owner',
    (page) => page.getByRole('button', { name: /Publier l’édition/ }).waitFor(),
  ],
  ['TRAINING/suggestions', 'owner', headed],
  ['TRAINING/workshops', 'owner', headed],
  ['TRAINING/settings?section=alliance', 'owner', headed],
  ['TRAINING/settings?section=sectors', 'owner', headed],
  ['TRAINING/settings?section=territories', 'owner', headed],
  ['TRAINING/settings?section=surveys', 'owner', headed],
  ['TRAINING/settings?section=people', 'owner', headed],
  ['/account', 'owner', headed],
  ['/new-alliance', 'owner', headed],
  ['TRAINING/settings?section=sources', 'owner', headed],
  ['TRAINING/o/no-such-organisation', 'guest', headed],
  ['/account/no-such-page', 'guest', headed],
]

describe.each(pages)('%s, for the %s', (path, as, ready) => {
  test('is wholly in French, and axe finds nothing, wide and light, narrow and dark', async () => {
    const page = await visit(await addressOf(path), { as, locale: 'fr-FR' })
    const faults: string[] = []
    for (const { name, viewport, colours } of looks) {
      await page.setViewportSize(viewport)
      await ready(page)
      await paint(page, colours)
      faults.push(...(await englishLeft(page)).map((text) => `${name}: English: ${text}`))
      faults.push(...(await faultsFor(page)).map((fault) => `${name}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})

/** Said what it is about, and begun. */
async function headed(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByRole('main').getByRole('heading').first().waitFor()
}

async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
  await reconciled(page)
}

/** Nothing is being loaded, announced as such, or moving any more. */
async function reconciled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelector('[aria-busy="true"], .mantine-Loader-root')
    const moving = document
      .getAnimations()
      .some(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getTiming().iterations !== Number.POSITIVE_INFINITY,
      )
    return !busy && !moving
  })
}

async function addressOf(path: string): Promise<string> {
  if (!path.startsWith('TRAINING')) return path
  const training = await trainingAlliance()
  const address = path.replace('TRAINING', training)
  return path.includes('ORGANISATION')
    ? address.replace('ORGANISATION', `o/${await anOrganisation(training)}`)
    : address
}

/** The organisation with the most partnerships: it has something to show in every part of its page. */
async function anOrganisation(training: string): Promise<string> {
  const response = await fetch(`${here().address}/api${training.replace('/a/', '/alliances/')}/dataset`)
  const { organisations, partnerships } = (await response.json()) as DatasetColumns
  const ends = [...partnerships.from, ...partnerships.to]
  const counts = Map.groupBy(ends, (end) => end)
  const [busiest] = [...counts].sort(([, one], [, other]) => other.length - one.length)[0] ?? []
  return organisations.id[busiest ?? 0] ?? ''
}
