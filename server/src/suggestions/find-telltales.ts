import type { Telltale } from '@atlas/shared/suggestions'
import type { SuggestedFields } from '@atlas/shared/suggestions/suggested-fields'

/** What is known of a suggestion besides its words. */
export type Circumstances = {
  /** What a field says that no person sees. */
  trap: string
  isProven: boolean
  /** How many said the very same within a day. */
  same: number
}

/** How much each says; from `spamScore` on it goes to the pile "probably spam", where members still find it. */
const weights: Record<Telltale, number> = {
  trap: 10,
  'no-proof': 5,
  repeated: 5,
  markup: 5,
  advertising: 4,
  links: 3,
  'no-words': 5,
}
const spamScore = 5

const maxLinks = 2

const isMarkup = /<a\s|<\/?\w+>|\[\/?(url|link|img)\b|href\s*=/i
const isAdvertising =
  /\b(casino|viagra|cialis|backlinks?|seo services?|forex|bitcoin|crypto ?(currency|trading)|payday loans?|escorts?|porn|betting|replica watches|telegram channel|whatsapp (?:me|group))\b/i

/** Why a suggestion looks like spam. */
export function findTelltales(
  message: string,
  said: SuggestedFields,
  { trap, isProven, same }: Circumstances,
): Telltale[] {
  const { website: _, ...others } = said
  const text = [message, ...Object.values(others).flat()].join('\n')
  const found: Record<Telltale, boolean> = {
    trap: trap !== '',
    'no-proof': !isProven,
    repeated: same > 0,
    markup: isMarkup.test(text),
    advertising: isAdvertising.test(text),
    links: (text.match(/https?:\/\/|www\./gi)?.length ?? 0) > maxLinks,
    'no-words': hasNoWords([message, ...Object.entries(others).flatMap(wordsIn)].join(' ')),
  }
  return (Object.keys(found) as Telltale[]).filter((each) => found[each])
}

export const looksLikeSpam = (telltales: readonly Telltale[]): boolean =>
  telltales.reduce((sum, each) => sum + weights[each], 0) >= spamScore

/** Fields that hold words: codes of lists and places have too few letters to judge by. */
const wordsIn = ([key, value]: [string, string | string[]]) =>
  key.includes('.') && typeof value === 'string' ? [value] : []

/** Keys hit at random: most of the letters are in words that nobody could say. */
function hasNoWords(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const letters = words.join('').length
  if (letters === 0) return /\S/.test(text)
  const odd = words.filter(isUnsayable).join('').length
  return odd > letters / 2
}

/** In Latin letters alone; of other scripts nothing is known here. */
const isUnsayable = (word: string): boolean =>
  /^[a-z]+$/i.test(word) &&
  (/(.)\1{3}/.test(word) ||
    /[bcdfghjklmnpqrstvwxz]{6}/i.test(word) ||
    (word.length > 5 && !/[aeiouy]/i.test(word)))
