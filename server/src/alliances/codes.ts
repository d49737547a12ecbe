import { fold } from '@atlas/shared/names'

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
