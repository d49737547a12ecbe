import type { Dice } from './dice.ts'
import type { Member } from './organisations.ts'

export const headings = [
  'from',
  'to',
  'kind',
  'direction',
  'strength',
  'formality',
  'since',
  'until',
  'state',
  'provenance',
] as const
export type Row = Partial<Record<(typeof headings)[number], string>>

/** Ties as they come about, at most one of a kind between two. */
export class Web {
  readonly rows: Row[] = []
  readonly #degree = new Map<Member, number>()
  readonly #tied = new Set<string>()
  readonly #chance: Dice

  constructor(chance: Dice) {
    this.#chance = chance
  }

  /**
   * Grows a community: each newcomer ties itself to those who have many ties already (Barabási and Albert), one in six
   * to a single one; some partners of the same partner then meet.
   */
  weave(community: readonly Member[]): void {
    community.forEach((newcomer, index) => {
      const ties = this.#chance.chance(1 / 6) ? 1 : this.#chance.chance(0.25) ? 3 : 2
      for (let made = 0; made < Math.min(ties, index); ) {
        if (this.tie(newcomer, this.#popular(community.slice(0, index)))) made++
      }
    })
    for (let meetings = Math.floor(community.length / 6); meetings > 0; meetings--) {
      const [one, other] = this.#chance.shuffled(community.slice(0, Math.ceil(community.length / 2)))
      if (one && other) this.tie(one, other)
    }
  }

  /** Ties one organisation to two of each of the other communities. */
  broker(member: Member | undefined, others: readonly (readonly Member[])[]): void {
    if (!member) return
    for (const other of others) {
      for (const partner of this.#chance.shuffled(other.slice(0, 8)).slice(0, 2)) this.tie(member, partner)
    }
  }

  /** Adds funding or membership to some who already work together. */
  double(count: number): void {
    const existing = this.#chance
      .shuffled(this.rows.filter(({ kind }) => kind === 'cooperation'))
      .slice(0, count)
    for (const { from, to } of existing) {
      const kind = this.#chance.pick(['funding', 'membership'])
      this.rows.push({ ...this.#terms(kind), from: to as string, to: from as string })
    }
  }

  /** @returns whether the two were not tied before */
  tie(from: Member, to: Member, known: Row = {}): boolean {
    const pair = [from.row.name, to.row.name].sort().join('\n')
    if (from === to || this.#tied.has(pair)) return false
    this.#tied.add(pair)
    for (const member of [from, to]) this.#degree.set(member, (this.#degree.get(member) ?? 0) + 1)
    const kind = this.#chance.weighted(
      from.kind.authority
        ? { funding: 4, cooperation: 4, membership: 1, information: 1 }
        : { cooperation: 45, referral: 30, information: 14, membership: 6, funding: 2, other: 3 },
    )
    this.rows.push({ ...this.#terms(kind), from: from.row.name, to: to.row.name, ...known })
    return true
  }

  #popular(candidates: readonly Member[]): Member {
    const weights = candidates.map((member) => (this.#degree.get(member) ?? 0) + 1)
    return candidates[this.#chance.weightedIndex(weights)] as Member
  }

  #terms(kind: string): Row {
    const chance = this.#chance
    const oneWay = ['referral', 'funding', 'membership'].includes(kind)
      ? 0.9
      : kind === 'information'
        ? 0.5
        : 0.05
    const year = 2015 + chance.below(12)
    return {
      kind,
      direction: chance.chance(oneWay) ? 'one-way' : 'mutual',
      strength: chance.weighted({ '1': 30, '2': 35, '3': 20, '': 15 }),
      formality: chance.weighted(
        kind === 'funding'
          ? { agreement: 8, institution: 2 }
          : { informal: 50, agreement: 28, institution: 7, '': 15 },
      ),
      ...(chance.chance(0.7) && { since: `${year}-${String(1 + chance.below(9)).padStart(2, '0')}-01` }),
      state: 'existing',
      provenance: chance.weighted({ claimed: 50, confirmed: 35, observed: 15 }),
    }
  }
}
