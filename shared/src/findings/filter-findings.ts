import type { Dataset } from '../dataset.ts'
import { type Filter, select } from '../selection.ts'
import { evidenceOf, organisationsBehind } from './evidence.ts'
import type { Finding, Ref } from './finding.ts'

/**
 * The findings that touch what a filter lets through: an organisation that they count or name, an end of a tie, who has a seat, or, where
 * the filter names sectors, places, needs or kinds of actor, one of these as what they are about. A finding about a sector
 * at a place passes a filter of both only if both fit. Their figures stay those of the whole alliance.
 */
export function filterFindings<Found extends Finding>(
  dataset: Dataset,
  findings: readonly Found[],
  filter: Filter,
): Found[] {
  if (Object.keys(filter).length === 0) return [...findings]
  const shown = new Set(
    select(dataset, filter).flatMap((position) => dataset.organisations[position]?.id ?? []),
  )
  const records = recordsNamed(dataset, filter)
  return findings.filter((finding) => {
    const { cells } = evidenceOf(finding)
    return (
      organisationsBehind(dataset, finding).some((id) => shown.has(id)) ||
      [finding.subject, ...cells].some((about) => fits(about, records))
    )
  })
}

/** What a filter names besides organisations: ids by noun. */
type Named = ReadonlyMap<string, ReadonlySet<string>>

function recordsNamed(dataset: Dataset, filter: Filter): Named {
  const coded: Record<string, readonly { id: string; code: string }[]> = {
    sectors: dataset.sectors,
    needs: dataset.needs,
    actorKinds: dataset.actorKinds,
  }
  return new Map(
    Object.entries(filter).flatMap(([facet, values]): [string, Set<string>][] => {
      const noun = nouns[facet]
      if (noun === undefined || !Array.isArray(values)) return []
      const wanted = new Set<string>(values)
      const rows = coded[facet]
      return [[noun, rows ? new Set(rows.flatMap(({ id, code }) => (wanted.has(code) ? id : []))) : wanted]]
    }),
  )
}

const nouns: Record<string, string> = {
  sectors: 'sector',
  localities: 'locality',
  territories: 'territory',
  needs: 'need',
  actorKinds: 'actor-kind',
}

/** Whether something is about what is named: at least one noun of it is, and none of these with others only. */
function fits(about: readonly Ref[], named: Named): boolean {
  const asked = Map.groupBy(
    about.filter(({ noun }) => named.has(noun)),
    ({ noun }) => noun,
  )
  return asked.size > 0 && [...asked].every(([noun, refs]) => refs.some(({ id }) => named.get(noun)?.has(id)))
}
