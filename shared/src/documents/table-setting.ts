/** Sizes of the letters of a table in half points: the first at which no word is torn is taken, if there is one. */
const sizes = [17, 16, 15, 14] as const

/** How wide the widest of alike letters are in bold Arial, in ems; most are like the last. */
const ems: readonly (readonly [RegExp, number])[] = [
  [/[\sfijlrtI.,:;'’!()|/·-]/u, 0.39],
  [/[mwMW%…]/u, 0.95],
  [/\p{Lu}/u, 0.78],
  [/./su, 0.62],
]

/** What the edges of a cell take, in twentieths of a point. */
const edges = 170

/** What is wider than that, in ems, is set in lines. */
const maxInLine = 28

export type TableSetting = {
  /** Of each column, in twentieths of a point. */
  widths: number[]
  /** Of the letters, in half points. */
  size: number
}

/**
 * How a table is set: each column wide enough for its widest word, so that none is torn, and the rest shared by how much
 * each has to say. Where that takes more than there is, the letters get smaller before a word is torn.
 * @param rows of the table with its head, each a text a column
 * @param room for all columns, in twentieths of a point
 */
export function tableSetting(rows: readonly (readonly string[])[], room: number): TableSetting {
  const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, at) =>
    rows.map((row) => row[at] ?? ''),
  )
  const widest = (texts: readonly string[]) => Math.max(1, ...texts.map(width))
  const words = columns.map((texts) => widest(texts.flatMap((text) => text.split(/ |(?<=-)/u))))
  const lines = columns.map((texts) => Math.min(maxInLine, widest(texts)))
  const minAt = (size: number) => words.map((width) => width * size * 10 + edges)
  const size = sizes.find((each) => sum(minAt(each)) <= room) ?? sizes[3]
  const least = minAt(size)
  const more = lines.map((width, at) => Math.max(0, width - (words[at] ?? 0)))
  const rest = room - sum(least)
  const widths = least.map((width, at) =>
    Math.floor(
      rest < 0
        ? (width * room) / sum(least)
        : width + rest * (sum(more) > 0 ? (more[at] ?? 0) / sum(more) : 1 / columns.length),
    ),
  )
  // What rounding leaves over is the first one's.
  return { size, widths: widths.map((width, at) => (at === 0 ? width + room - sum(widths) : width)) }
}

/** No less than a text takes in a line, in ems. */
const width = (text: string): number =>
  sum(Array.from(text, (letter) => ems.find(([alike]) => alike.test(letter))?.[1] ?? 1))

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
