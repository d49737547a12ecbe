type Part = 'kinds' | 'reasons' | 'sentences'

/** What is in all members of a union at once. */
type All<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer One) => void
  ? One
  : never

type Assembled<Words extends Record<Part, object>> = { [One in Part]: All<Words[One]> }

/** The words of all analyses in one language, as one; the compiler knows which are there. */
export function assemble<Words extends Record<Part, object>>(analyses: readonly Words[]): Assembled<Words> {
  const merged = (part: Part) => Object.assign({}, ...analyses.map((words) => words[part]))
  return { kinds: merged('kinds'), reasons: merged('reasons'), sentences: merged('sentences') }
}
