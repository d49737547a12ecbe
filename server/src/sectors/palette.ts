/**
 * Colours that readers with any colour vision tell apart: Okabe and Ito, "Color Universal Design" (2008), without
 * black, which dark backgrounds swallow.
 */
const palette = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442']

/** The colour of the palette that is used least so far, the earliest of them. */
export function nextColour(used: string[]): string {
  const uses = (colour: string) => used.filter((other) => other === colour).length
  return palette.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}
