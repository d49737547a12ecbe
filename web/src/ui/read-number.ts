import type { Language } from '../i18n/language.ts'

/** What parts the whole from the fraction in a language, and what other languages use for it. */
const marks: Record<Language, readonly [own: string, foreign: string]> = { en: ['.', ','], fr: [',', '.'] }

/**
 * Reads a number as people write it: with spaces between thousands, in English with commas there, with its unit, and
 * with the decimal mark of the other language where that cannot be taken for one between thousands.
 * @returns NaN where it is no number, or one that can be read in two ways
 */
export function readNumber(text: string, language: Language): number {
  const [own, foreign] = marks[language]
  const compact = text
    .replace(/\s/g, '')
    .replace('−', '-')
    .replace(/(km|%)$/i, '')
  const ungrouped =
    language === 'en' && /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(compact)
      ? compact.replaceAll(',', '')
      : compact
  const foreignDecimal = ungrouped.split(foreign)
  const decimal =
    foreignDecimal.length === 2 && /^\d{1,2}$/.test(foreignDecimal[1] ?? '')
      ? foreignDecimal.join('.')
      : ungrouped.includes(foreign)
        ? ''
        : ungrouped.replace(own, '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(decimal) ? Number(decimal) : Number.NaN
}
