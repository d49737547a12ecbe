import { fold } from '../names.ts'
import type { Labels } from '../primitives.ts'
import { similarity, trigrams } from './similarity.ts'

/** Folds a sector's label: "&" and its words in the four languages say nothing. */
export const foldLabel = (label: string): string =>
  fold(label)
    .split(' ')
    .filter((word) => !['and', 'et', 'en', 'och', 'the'].includes(word))
    .join(' ')

type LabelledEntry = { id: string; code: string; labels: Labels }

/** All that a sector answers to, folded. */
export const foldedNames = ({ code, labels }: { code: string | null; labels: Labels }): string[] =>
  [code ?? '', ...Object.values(labels)].flatMap((name) => foldLabel(name) || [])

/**
 * The sector that a label names.
 * @returns the sector, and whether it is named exactly; undefined where none comes near
 */
export function matchSector(
  label: string,
  sectors: readonly LabelledEntry[],
): { id: string; exact: boolean } | undefined {
  const folded = foldLabel(label)
  const exact = sectors.find((sector) => foldedNames(sector).includes(folded))
  if (exact) return { id: exact.id, exact: true }
  const wanted = trigrams(folded)
  const scored = sectors.map((sector) => ({
    id: sector.id,
    score: Math.max(...foldedNames(sector).map((name) => similarity(wanted, trigrams(name)))),
  }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one), { id: '', score: 0.6 })
  return best.id === '' ? undefined : { id: best.id, exact: false }
}
