import { type Dataset, type DatasetOrganisation, type DatasetPartnership, isActive } from '../dataset.ts'
import { metresToNearest, pointTree } from '../geodesy/point-tree.ts'
import { actorKindRef, needRef, organisationRef, organisationRefs, type Ref, sectorRef } from './finding.ts'
import { whereabouts } from './nearness.ts'
import { needServices } from './needs.ts'

type Formality = DatasetPartnership['formality']

/**
 * The five questions that building partnerships starts from, answered for one organisation. Lists follow the order of the
 * alliance's needs; organisations are ascending by id.
 */
export type PartnershipQuestions = {
  organisation: Ref
  /** Who are our beneficiaries, and what do they need? Not recorded: null, which is not "nothing". */
  beneficiaries: { needs: Ref[] | null }
  /** What do we do ourselves? */
  own: { sectors: Ref[]; actorKinds: Ref[]; needs: { need: Ref; formality: Formality }[] | null }
  /** Whom do we need? What our beneficiaries need and we do not serve, with those who do: partners first, then the nearer. */
  wanted: {
    need: Ref
    servedBy: { organisation: Ref; isPartner: boolean; formality: Formality }[]
    /** Missing actors that would serve it. */
    missing: Ref[]
  }[]
  /** How are we complementary? Of each partner whose needs are recorded: what both serve, and only one of us. */
  complementary: {
    partner: Ref
    needs: { both: Ref[]; theirs: Ref[]; ours: Ref[] } | null
  }[]
  /** How is each relationship kept up and made formal? Existing ones first, then those that are wished for. */
  relationships: {
    partnership: Ref
    partner: Ref
    kind: DatasetPartnership['kind']
    /** Whether a one-way tie runs to the partner or from it. */
    direction: 'mutual' | 'to' | 'from'
    state: DatasetPartnership['state']
    strength: number | null
    formality: Formality
    provenance: DatasetPartnership['provenance']
    until: string | null
  }[]
}

/**
 * @param id of the organisation
 * @param today a day, `2026-11-21`: ties that ended before it are left out
 * @returns null where the dataset has no such organisation
 */
export function partnershipQuestions(
  dataset: Dataset,
  { today }: { today: string },
  id: string,
): PartnershipQuestions | null {
  const position = dataset.organisations.findIndex((organisation) => organisation.id === id)
  const organisation = dataset.organisations[position]
  if (!organisation) return null
  const relationships = relationshipsOf(dataset, position, today)
  const partners = partnersAmong(relationships)
  const needs = (positions: readonly number[]) => refsOf(dataset.needs, positions).map(needRef)
  return {
    organisation: organisationRef(id),
    beneficiaries: { needs: recorded(organisation.beneficiaryNeeds) && needs(organisation.beneficiaryNeeds) },
    own: {
      sectors: refsOf(dataset.sectors, organisation.sectors).map(sectorRef),
      actorKinds: refsOf(dataset.actorKinds, organisation.actorKinds).map(actorKindRef),
      needs: recorded(organisation.needs) && servedNeeds(dataset, organisation),
    },
    wanted: wantedNeeds(dataset, organisation, partners),
    complementary: dataset.organisations
      .filter((one) => isActive(one) && partners.has(one.id))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((partner) => ({
        partner: organisationRef(partner.id),
        needs: recorded(partner.needs) &&
          recorded(organisation.needs) && {
            both: needs(partner.needs.filter((need) => organisation.needs.includes(need))),
            theirs: needs(partner.needs.filter((need) => !organisation.needs.includes(need))),
            ours: needs(organisation.needs.filter((need) => !partner.needs.includes(need))),
          },
      })),
    relationships,
  }
}

/** Of whom nothing is recorded, nothing is known. */
const recorded = (list: readonly number[]) => (list.length > 0 ? true : null)

const refsOf = (rows: readonly { id: string }[], positions: readonly number[]): string[] =>
  positions.toSorted((a, b) => a - b).flatMap((position) => rows[position]?.id ?? [])

const servedNeeds = ({ needs: rows }: Dataset, { needs, needFormalities }: DatasetOrganisation) =>
  rows.flatMap(({ id }, need) => {
    const at = needs.indexOf(need)
    return at === -1 ? [] : { need: needRef(id), formality: needFormalities[at] ?? null }
  })

function wantedNeeds(
  dataset: Dataset,
  organisation: DatasetOrganisation,
  partners: ReadonlySet<string>,
): PartnershipQuestions['wanted'] {
  const services = needServices(dataset)
  const own = pointTree(whereabouts(organisation).points)
  // Who stands nowhere known comes after all who do.
  const metresTo = (server: DatasetOrganisation) =>
    Math.min(...whereabouts(server).points.map((point) => metresToNearest(own, point) ?? Infinity))
  return dataset.needs.flatMap(({ id }, need) => {
    const service = services.needs[need]
    const isWanted = organisation.beneficiaryNeeds.includes(need) && !organisation.needs.includes(need)
    if (!service || !isWanted) return []
    const servers = service.serving.flatMap((position) => {
      const server = dataset.organisations[position]
      if (!server) return []
      const formality = server.needFormalities[server.needs.indexOf(need)] ?? null
      return { id: server.id, metres: metresTo(server), isPartner: partners.has(server.id), formality }
    })
    const servedBy = servers
      .sort(
        (a, b) =>
          Number(b.isPartner) - Number(a.isPartner) ||
          (a.metres === b.metres ? 0 : a.metres - b.metres) ||
          (a.id < b.id ? -1 : 1),
      )
      .map(({ id, isPartner, formality }) => ({ organisation: organisationRef(id), isPartner, formality }))
    return { need: needRef(id), servedBy, missing: organisationRefs(dataset, service.missing) }
  })
}

/** Its ties that have not ended, to whoever has not closed. */
function relationshipsOf(
  dataset: Dataset,
  position: number,
  today: string,
): PartnershipQuestions['relationships'] {
  const found = dataset.partnerships.flatMap((tie): PartnershipQuestions['relationships'] => {
    const { id, from, to, until, kind, state, strength, formality, provenance } = tie
    if (from === to || (from !== position && to !== position) || (until !== null && until < today)) return []
    const partner = dataset.organisations[from === position ? to : from]
    if (!partner || partner.status === 'closed') return []
    const direction = tie.direction === 'mutual' ? 'mutual' : from === position ? 'to' : 'from'
    return [
      {
        partnership: { noun: 'partnership', id },
        partner: organisationRef(partner.id),
        ...{ kind, direction, state, strength, formality, provenance, until },
      },
    ]
  })
  const rank = ({ state, partner, partnership }: (typeof found)[number]) =>
    `${state === 'existing' ? 0 : 1} ${partner.id} ${partnership.id}`
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

const partnersAmong = (relationships: PartnershipQuestions['relationships']): Set<string> =>
  new Set(relationships.flatMap(({ state, partner }) => (state === 'existing' ? partner.id : [])))
