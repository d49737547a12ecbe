import type { Figure } from '@atlas/shared/findings/finding'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import type { Messages } from '../i18n/use-messages.ts'

/** A figure in words: how many of how many, and of how many nobody knows, unless that is what it counts. */
export function figureWords(
  name: string,
  { n, total, unknown }: Pick<Figure, 'n' | 'total' | 'unknown'>,
  words: FindingWords,
  { t }: Pick<Messages, 't'>,
): string {
  const values = { name: words.figure(name), n, total, unknown }
  if (total === 0) return t('findings.figure.none', values)
  return t(name === 'unknown' ? 'findings.figure.ofUnknown' : 'findings.figure', values)
}
