import { expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { forkMaking } from './make-edition.ts'
import { publishEdition } from './publish.ts'

const { store, app } = await testService()

const publish = (allianceId: string, slug: string) =>
  publishEdition(
    store.db,
    { allianceId, slug, day: '2026-12-01', note: '', authorRole: 'owner', act: 'publish', reason: '' },
    { makeEdition: forkMaking },
  )

test('an alliance that nobody else sees is published as it stands, without its judgements', async () => {
  const slug = 'published-as-it-stands'
  const allianceId = await anAlliance(store, { slug, name: 'Gironde', guestAccess: 'none' })
  await anOrganisation(store, allianceId, { name: 'CADA', influence: 'high' })
  expect(await publish(allianceId, slug)).toBe(1)
  const found = await app.published.find(slug)
  const [head] = found?.editions ?? []
  const edition = head && (await app.published.edition(head))
  expect(edition?.organisations.map(({ names }) => names)).toEqual([{ en: 'CADA' }])
  expect(edition?.commitment.root).toBe(head?.root)
  expect(JSON.stringify(edition)).not.toContain('high"')
})
