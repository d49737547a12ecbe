import { expect } from 'vitest'
import type { Alliance, AllianceCreate } from '../../shared/src/alliances.ts'
import type { Organisation, OrganisationCreate } from '../../shared/src/organisations.ts'
import type { Sector, SectorCreate } from '../../shared/src/sectors.ts'
import { askAsOwner } from './visit.ts'

/** What a journey starts from, in an alliance of its own: nothing that others do shows there. */
export type CreatedAlliance = {
  slug: string
  /** Ids by the English label. */
  sectors: Record<string, string>
  /** Ids by the English name. */
  organisations: Record<string, string>
}

/** Founds an alliance with sectors and organisations, each in the sector named beside it, as the owner. */
export async function createAlliance(
  name: string,
  { sectors = [], organisations = {} }: { sectors?: string[]; organisations?: Record<string, string> } = {},
): Promise<CreatedAlliance> {
  const owner = await askAsOwner()
  const post = async <Answer>(path: string, data: unknown): Promise<Answer> => {
    const response = await owner.post(`/api/alliances${path}`, { data })
    expect(response.status(), await response.text()).toBe(201)
    return response.json()
  }
  const alliance: AllianceCreate = { name, languages: ['en', 'fr'], country: 'FR' }
  const { slug } = await post<Alliance>('', alliance)
  const founded: CreatedAlliance = { slug, sectors: {}, organisations: {} }
  for (const [position, label] of sectors.entries()) {
    const sector: SectorCreate = { labels: { en: label }, position }
    founded.sectors[label] = (await post<Sector>(`/${slug}/sectors`, sector)).id
  }
  for (const [en, sector] of Object.entries(organisations)) {
    const sectorId = founded.sectors[sector]
    const organisation: OrganisationCreate = { names: { en }, sectorIds: sectorId ? [sectorId] : [] }
    founded.organisations[en] = (await post<Organisation>(`/${slug}/organisations`, organisation)).id
  }
  return founded
}
