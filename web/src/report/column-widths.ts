/** What a bold letter of a table takes in a wide font, and what the edges of a cell take, in twentieths of a point. */
const letter = 120
const edges = 170

/** More letters than that are set in lines. */
const mostInLine = 48

/**
 * How wide each column of a table is set: wide enough for its longest word, so that none is torn, and the rest shared by
 * how much each has to say.
 * @param rows of the table with its head, each a text a column
 * @param room for all of them, in twentieths of a point
 */
export function columnWidths(rows: readonly (readonly string[])[], room: number): number[] {
  const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, at) =>
    rows.map((row) => row[at] ?? ''),
  )
  const width = (letters: number) => letters * letter + edges
  const longest = (words: readonly string[]) => Math.max(1, ...words.map(({ length }) => length))
  const least = columns.map((texts) => width(longest(texts.flatMap((text) => text.split(/[\s-]+/)))))
  const wanted = columns.map((texts) => width(Math.min(mostInLine, longest(texts))))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const more = wanted.map((width, at) => Math.max(0, width - (least[at] ?? 0)))
  const rest = room - sum(least)
  const set = least.map((width, at) =>
    Math.floor(
      rest < 0
        ? (width * room) / sum(least)
        : width + rest * (sum(more) > 0 ? (more[at] ?? 0) / sum(more) : 1 / columns.length),
    ),
  )
  // What rounding leaves over is the first one's.
  return set.map((width, at) => (at === 0 ? width + room - sum(set) : width))
}
