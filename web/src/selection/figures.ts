import { type Dataset, isActive, isPlaced } from '@atlas/shared/dataset'

/** What a set of organisations amounts to. Only `organisations` is a count of them; the rest says what is not in it. */
export type Figures = {
  /** Existing and developing ones. */
  organisations: number
  /** Missing actors among them: never counted. */
  missing: number
  closed: number
  /** Of the counted, those without any point. */
  unplaced: number
}

/** @param positions in `dataset.organisations` */
export function figuresOf(dataset: Dataset, positions: Iterable<number>): Figures {
  const figures = { organisations: 0, missing: 0, closed: 0, unplaced: 0 }
  for (const position of positions) {
    const organisation = dataset.organisations[position]
    if (organisation === undefined) continue
    if (organisation.status === 'missing') figures.missing++
    if (organisation.status === 'closed') figures.closed++
    if (!isActive(organisation)) continue
    figures.organisations++
    if (!isPlaced(organisation)) figures.unplaced++
  }
  return figures
}
