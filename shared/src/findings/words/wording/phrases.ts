/** Words inside sentences. */
export type Phrases = {
  /** "7 others" at the end of a list that is cut. */
  others: (count: number) => string
  /** What each side of a tie is joined with. */
  between: string
  unnamed: string
  /** "less than 1%", "more than 99%". */
  lessThan: (share: string) => string
  moreThan: (share: string) => string
}
