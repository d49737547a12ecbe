/**
 * Breaks a text between its words into as few lines as fit, and then into lines as even as they can be. A word wider
 * than a line has one to itself.
 * @param widest of a line, in the unit that `measure` answers in
 */
export function breakLines(text: string, widest: number, measure: (text: string) => number): string[] {
  const lines = fill(text, widest, measure)
  let [narrow, wide] = [measure(text) / lines.length, widest]
  for (let step = 0; lines.length > 1 && step < 6; step++) {
    const middle = (narrow + wide) / 2
    if (fill(text, middle, measure).length > lines.length) narrow = middle
    else wide = middle
  }
  return fill(text, wide, measure)
}

function fill(text: string, widest: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  // A space that must not break is no end of a word.
  for (const word of text.split(/[ \t\n]+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measure(longer) <= widest) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
