import { records } from './csv-records.ts'
import { type Separator, separators } from './format.ts'

/** The line some spreadsheets put first to say how the file is separated: `sep=;`. */
export const isDeclaration = (line: readonly string[]): boolean =>
  line.length <= 2 && /^sep=(.?)$/i.test(line[0] ?? '')

/** What such a line says, at the beginning of a text. */
export function declaredSeparator(sample: string): Separator | undefined {
  const said = /^sep=(.)\r?\n/i.exec(sample)?.[1]
  return separators.find((separator) => separator === said)
}

/** The separator that cuts the most lines of a sample into the same number of cells, and into the most cells. */
export function guessSeparator(sample: string): Separator {
  const scored = separators.map((separator) => ({ separator, score: scoreOf(sample, separator) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator
}

/** The text inside, where every line of a sample is one quoted cell, whatever separates, and the first holds separators. */
export function linesInQuotes(sample: string): string | undefined {
  const read = separators.map((separator) => firstLines(sample, separator))
  const [lines = []] = read
  const isOneCell = read.every((each) => each.every(({ length }) => length === 1))
  const inside = lines.flat()
  return isOneCell && inside.length > 1 && /[,;\t|]/.test(inside[0] ?? '') ? inside.join('\n') : undefined
}

/** The first lines of a sample that have any content; it may end inside a quoted cell. */
function firstLines(sample: string, separator: Separator): string[][] {
  const lines: string[][] = []
  try {
    for (const cells of records([sample], separator)) {
      if (cells.some((cell) => cell.trim() !== '')) lines.push(cells)
      if (lines.length === 50) break
    }
  } catch {
    // The sample ends inside a quoted cell, or this is the wrong separator: the lines before tell.
  }
  return lines
}

function scoreOf(sample: string, separator: Separator): number {
  const widths = firstLines(sample, separator).map(({ length }) => length)
  const scores = widths.map((width) => {
    const share = widths.filter((other) => other === width).length / widths.length
    return width === 1 ? 0 : share * Math.log2(1 + width)
  })
  return Math.max(0, ...scores)
}
