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

function scoreOf(sample: string, separator: Separator): number {
  const widths: number[] = []
  try {
    for (const cells of records([sample], separator)) {
      if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length)
      if (widths.length === 50) break
    }
  } catch {
    // The sample ends inside a quoted cell, or this is the wrong separator: the lines before tell.
  }
  const scores = widths.map((width) => {
    const share = widths.filter((other) => other === width).length / widths.length
    return width === 1 ? 0 : share * Math.log2(1 + width)
  })
  return Math.max(0, ...scores)
}
