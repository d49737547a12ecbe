import { type Noun, type NounEntry, nouns, type PartEntry } from './nouns.ts'

/** A table that history follows: of a noun, or of parts of its records. */
export type TrackedTable = Underscored<Noun | PartOf<(typeof nouns)[Noun]>>

type PartOf<Entry> = Entry extends { parts: infer Parts } ? keyof Parts & string : never
type Underscored<Name extends string> = Name extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Name

/** What is declared of a table. */
export type DeclaredTable = Omit<PartEntry, 'field'> & {
  table: TrackedTable
  noun: Noun
  entry: NounEntry
  /** Undefined where the rows are the records themselves. */
  part?: PartEntry
}

/** `actor-kind` as `actor_kind`. */
export const tableOf = (name: string) => name.replaceAll('-', '_') as TrackedTable

const entries = Object.entries(nouns) as [Noun, NounEntry][]

const declared: DeclaredTable[] = entries.flatMap(([noun, entry]) => [
  { table: tableOf(noun), noun, entry, ...entry },
  ...Object.entries(entry.parts ?? {}).map(([name, part]) => ({
    ...{ table: tableOf(name), noun, entry, part, ...part },
    refers: { ...part.refers, [`${noun}Id`]: noun },
  })),
])

/** Every table that history follows, by name; a row stands after what it refers to: the order to put rows back in. */
export const declaredTables: readonly DeclaredTable[] = inOrderOfReference(declared)

function inOrderOfReference(tables: readonly DeclaredTable[]): DeclaredTable[] {
  const sorted = new Set<DeclaredTable>()
  const place = (declaration: DeclaredTable, waiting: readonly DeclaredTable[]) => {
    if (sorted.has(declaration)) return
    if (waiting.includes(declaration)) throw new Error(`${declaration.table} refers to itself through others`)
    for (const noun of Object.values(declaration.refers ?? {})) {
      const referred = tables.find(({ table }) => table === tableOf(noun))
      if (referred && referred !== declaration) place(referred, [...waiting, declaration])
    }
    sorted.add(declaration)
  }
  // Every row refers to its alliance.
  const alliance = tables.filter(({ noun }) => noun === 'alliance')
  for (const each of [...alliance, ...tables]) place(each, [])
  return [...sorted]
}
