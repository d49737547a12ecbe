import { fold, nameIn } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'

/**
 * A short name for addresses and files out of a name: `Santé & social` as `sante-social`.
 * @param otherwise what to take where nothing of the name is Latin
 */
export function codeOf(name: string, otherwise: string): string {
  const code = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 70)
    .trim()
    .replaceAll(' ', '-')
  return code || otherwise
}

/** The code itself, or with the first number that nobody has taken: `health`, `health-2`. */
export function firstFree(code: string, taken: readonly string[]): string {
  const candidates = [code, ...taken.map((_, index) => `${code}-${index + 2}`)]
  return candidates.find((candidate) => !taken.includes(candidate)) ?? code
}

/**
 * What is not said of a new entry in one of an alliance's own lists follows from its label and from the others: a free
 * code, the last place.
 * @param otherwise the code where nothing of the label is Latin
 */
export const nextEntry = (
  labels: Labels,
  others: readonly { code: string; position: number }[],
  { languages }: { languages: readonly string[] },
  otherwise: string,
): { code: string; position: number } => ({
  code: firstFree(
    codeOf(nameIn(labels, ...languages), otherwise),
    others.map(({ code }) => code),
  ),
  position: Math.max(-1, ...others.map(({ position }) => position)) + 1,
})
