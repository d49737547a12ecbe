import type { Figure } from '@atlas/shared/findings/finding'

/** What several tables say, in the same words. */
export const circumstanceColumns = {
  found_on: 'the day that ages were counted to',
  revision: 'of the dataset that this was found in',
}

export const figureColumns = {
  figure: 'its name',
  counts: 'what it counts',
  n: 'how many',
  total: 'of how many',
  unknown: 'of how many of the others it is not known',
}

export const evidenceColumns = {
  is: '`counted` in n, or `unknown`',
  id: 'of the record; of inhabitants, of the populated place where they live; of a cell, its place and its sector',
}

/** Each identifier behind a figure. */
export const evidenceOf = ({ ids, unknownIds }: Pick<Figure, 'ids' | 'unknownIds'>) => [
  ...ids.map((id) => ({ is: 'counted', id })),
  ...unknownIds.map((id) => ({ is: 'unknown', id })),
]
