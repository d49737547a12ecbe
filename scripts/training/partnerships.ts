import { csv } from './csv.ts'
import { dice } from './dice.ts'
import { type TerritoryCode, territoryCodes } from './localities.ts'
import type { Member } from './organisations.ts'
import { headings, type Row, Web } from './web-of-ties.ts'

const isolates = 12

/** A tie somebody asks for: nothing is known of it yet. */
const wish: Row = { state: 'wanted', provenance: 'claimed', strength: '', formality: '', since: '' }

/**
 * Ties with a shape one can find again: a community in every territory, brokers between them, the bay hanging on a
 * single organisation, the estuary on none, and some organisations that nobody works with.
 */
export function inventPartnerships(members: readonly Member[]): Row[] {
  const chance = dice(33_500)
  const web = new Web(chance)
  const active = chance.shuffled(
    members.filter(({ row }) => row.status === 'existing' || row.status === 'developing'),
  )
  const alone = new Set(
    active.filter(({ community }) => !['bay', 'estuary'].includes(community)).slice(0, isolates),
  )
  const communities = Object.fromEntries(
    territoryCodes.map((code) => [code, active.filter((one) => one.community === code && !alone.has(one))]),
  ) as Record<TerritoryCode, Member[]>

  for (const community of Object.values(communities)) web.weave(community)
  web.broker(communities.bend[3], [communities['right-bank'], communities.west, communities.upstream])
  web.broker(communities['right-bank'][4], [communities.bend, communities.upstream])
  web.broker(communities.west[5], [communities.bend, communities['right-bank']])
  // Everything the bay hears of the others goes through this one.
  web.broker(communities.bay[0], [communities.west])
  web.double(8)

  for (const closed of members.filter(({ row }) => row.status === 'closed')) {
    for (const former of chance.shuffled(communities[closed.community]).slice(0, 3)) {
      web.tie(closed, former, { since: '2019-01-15', until: '2024-05-31' })
    }
  }
  for (const wanted of members.filter(({ row }) => row.status === 'missing')) {
    for (const partner of chance.shuffled(communities[wanted.community]).slice(0, 2)) {
      web.tie(wanted, partner, wish)
    }
  }
  // Those who ought to know each other and do not.
  const strangers = [
    ['estuary', 'right-bank'],
    ['bay', 'upstream'],
    ['west', 'upstream'],
    ['bay', 'bend'],
  ] as const
  for (const [one, other] of strangers) {
    web.tie(chance.pick(communities[one]), chance.pick(communities[other]), wish)
  }
  return web.rows
}

export const partnershipsCsv = (rows: readonly Row[]): string => csv(headings, rows)
