import type { Area, Labels } from '@atlas/shared/primitives'

/** An area as a file describes it: what is known of its name, and where it is. */
export type ReadArea = { labels: Labels; code: string | null; boundary: Area }

/** `name`, `name_fr`, and with what kind of area it is: `NOM_COM`, `nom_dep`. */
const nameKey = /^(name|nom|naam|namn|label|libelle|title)([_:-]([a-z]{2,6}))?$/i
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Three letters are a kind of area far more often than a language. */
const languageIn = (suffix: string | undefined) =>
  suffix?.length === 2 && languages.of(suffix.toLowerCase()) !== undefined ? suffix.toLowerCase() : undefined

const codeKey =
  /^(code(_(insee|com|commune|iris))?|codgeo|insee(_com)?|nuts(_id)?|lau(_id)?|ref(:insee)?|id)$/i

export function namesOf(
  properties: Record<string, unknown>,
  language: string,
): Pick<ReadArea, 'labels' | 'code'> {
  const labels: Labels = {}
  let code: string | null = null
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const text = String(value).trim()
    const [, , , suffix] = nameKey.exec(key) ?? []
    if (text && nameKey.test(key)) labels[languageIn(suffix) ?? language] ??= text.slice(0, 300)
    if (text && codeKey.test(key)) code ??= text.slice(0, 80)
  }
  return { labels, code }
}
