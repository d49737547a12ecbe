import type { Dataset } from '../../dataset.ts'

export type RelatedSector = {
  /** Position in `dataset.sectors`. */
  sector: number
  /** Of its organisations so many are members too. */
  both: number
  organisations: number
}

/**
 * Sectors whose organisations are members of a group more often than organisations are in all; one that is may be so by
 * chance, so that it takes two. Those with the largest share of members come first.
 * @param counted positions of the organisations that count
 * @param members those of them that belong to the group
 */
export function relatedSectors(
  dataset: Dataset,
  counted: readonly number[],
  members: ReadonlySet<number>,
): RelatedSector[] {
  const found = dataset.sectors.flatMap(({ id }, sector) => {
    const inSector = counted.filter((position) => dataset.organisations[position]?.sectors.includes(sector))
    const both = inSector.filter((position) => members.has(position)).length
    const isMoreOften = both * counted.length > members.size * inSector.length
    return both >= 2 && isMoreOften ? { id, sector, both, organisations: inSector.length } : []
  })
  return found
    .sort(
      (a, b) =>
        b.both * a.organisations - a.both * b.organisations || b.both - a.both || (a.id < b.id ? -1 : 1),
    )
    .map(({ id: _, ...related }) => related)
}
