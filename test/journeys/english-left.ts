import type { Page } from 'playwright-core'
import { en, type MessageKey } from '../../web/src/i18n/en.ts'
import { fr } from '../../web/src/i18n/fr.ts'

/**
 * What a page still says in English although the catalogue has French words for it, and keys that no catalogue knows.
 * Looked at are the texts a reader sees or hears: content, labels, titles, descriptions and placeholders.
 */
export async function englishLeft(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const seen: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (parent && !parent.closest('script, style, [lang]:not(html)'))
        seen.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        seen.push(element.getAttribute(name) ?? '')
    }
    return seen.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  })
  return [...new Set(texts)].filter((text) => isKey(text) || english.some((pattern) => pattern.test(text)))
}

const isKey = (text: string): boolean => text in en

const french = new Set<string>(Object.values(fr))

/** One pattern for every English sentence that French says in other words. */
const english = (Object.keys(en) as MessageKey[])
  .filter((key) => en[key] !== fr[key] && !french.has(en[key]))
  .flatMap((key) => pattern(en[key]))

/**
 * A message's plain words, with anything where a value stands. Messages that choose between forms (plural, select) are
 * looked for by the words outside the choice, where there are enough to be sure of the language.
 */
function pattern(message: string): RegExp[] {
  const plain = message.replace(/<\/?\w+\/?>/g, '')
  const parts = withoutArguments(plain)
  const words = parts.join(' ').match(/\p{L}{2,}/gu) ?? []
  if (words.length === 0 || (parts.length > 1 && words.length < 2)) return []
  return [new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`, 'u')]
}

/** What stands between the arguments of an ICU message, however deep these are nested. */
function withoutArguments(message: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of message) {
    if (character === '{' && depth++ === 0) parts.push('')
    else if (character === '}') depth--
    else if (depth === 0) parts[parts.length - 1] += character
  }
  return parts
}
