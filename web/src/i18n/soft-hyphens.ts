const vowel = '[aeiouyàáâäåæèéêëìíîïòóôöøœùúûüý]'
const consonant = '[bcçdfghjklmnñpqrstvwxz]'
/** Consonants that begin a syllable together: a break comes before both. */
const together = '[bcdfgkptv](?=[lr])|[cpst](?=h)|g(?=n)|q(?=u)'
const onset = `(?:${together})?${consonant}`

const breaks = new RegExp(
  `(?<=\\p{L}{3})(?<=${vowel}${consonant}*)(?<!${together})(?=${onset}${vowel})(?=\\p{L}{4})`,
  'giu',
)

/**
 * Says where long words may be broken in a narrow column: between syllables as the Romance languages, English, Dutch
 * and Swedish mostly have them. Browsers hyphenate by themselves only where they bring a dictionary of the language.
 */
export const softHyphens = (text: string): string =>
  text.replace(/\p{L}{10,}/gu, (word) => word.replace(breaks, '\u00ad'))
