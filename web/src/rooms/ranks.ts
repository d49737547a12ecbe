import type { Ballot } from '@atlas/shared/workshops/room'

export type Ranked = { id: string; title: string; dots: number; rank: number; isTie: boolean }

/** The options of a vote by their dots, the most first; those with as many have the same rank. */
export function rankOptions({ options, results }: Ballot): Ranked[] {
  const dotsOf = ({ id }: { id: string }) => results?.dots[id] ?? 0
  return options
    .map((option) => {
      const dots = dotsOf(option)
      const rank = 1 + options.filter((other) => dotsOf(other) > dots).length
      return { ...option, dots, rank, isTie: options.filter((other) => dotsOf(other) === dots).length > 1 }
    })
    .sort((a, b) => a.rank - b.rank)
}
