import type { Dataset } from '../../dataset.ts'
import { idsOf } from '../finding.ts'
import { partnerGraph } from '../partner-graph.ts'
import type { FindingSettings } from '../settings.ts'

/** @param some positions in `dataset.organisations` of those to be trusted by */
export function trustedPartners(dataset: Dataset, { today }: FindingSettings, some: readonly number[]) {
  const wanted = new Set(idsOf(dataset, some))
  const { ids, ties } = partnerGraph(dataset, today)
  const partners = new Map<string, string>()
  const note = (at: string, partner: string) => {
    const known = partners.get(at)
    if (wanted.has(partner) && (known === undefined || partner < known)) partners.set(at, partner)
  }
  for (const { from, to, confirmed } of ties) {
    const [one, other] = [ids[from], ids[to]]
    if (!confirmed || one === undefined || other === undefined) continue
    note(one, other)
    note(other, one)
  }
  return (id: string) => partners.get(id)
}
