import type { Import } from '@atlas/shared/exchange/import'
import type { Messages } from '../i18n/use-messages.ts'

type Counted = Pick<Import, 'kind' | 'counts'>

/** How many rows become what, as people ask for it: rows that stay out are one number, whatever the reason. */
const outcomeOf = ({ counts }: Counted) => ({
  create: counts.create,
  merge: counts.merge,
  skip: counts.skip + counts.faulty,
})

/** Whether there is any row to write. */
export const hasAnything = ({ counts }: Counted): boolean => counts.create + counts.merge > 0

/** “Add 142 organisations, merge 3, leave out 5”: exactly what the button does. */
export function willDo(counted: Counted, { t, language }: Words): string {
  const { create, merge, skip } = outcomeOf(counted)
  const parts = [
    create > 0 && t(`exchange.will.create.${counted.kind}`, { n: create }),
    merge > 0 && t('exchange.will.merge', { n: merge }),
    skip > 0 && t('exchange.will.skip', { n: skip }),
  ]
  return capital(parts.filter((part) => part !== false).join(', '), language)
}

/** “142 organisations added, 3 merged, 5 left out”. */
export function hasDone(counted: Counted, { t, language }: Words): string {
  const { create, merge, skip } = outcomeOf(counted)
  const parts = [
    create > 0 && t(`exchange.did.create.${counted.kind}`, { n: create }),
    merge > 0 && t('exchange.did.merge', { n: merge }),
    skip > 0 && t('exchange.did.skip', { n: skip }),
  ].filter((part) => part !== false)
  return capital(parts.join(', ') || t('exchange.did.nothing'), language)
}

/** What else comes of it, each in a few words. */
export function besides({ kind, counts, newSectors }: Counted & Pick<Import, 'newSectors'>, { t }: Words) {
  const sectors = newSectors.filter(({ decision }) => decision.action === 'create').length
  const unplaced = counts.ambiguous + counts.unplaced
  return [
    sectors > 0 && t('exchange.will.sectors', { n: sectors }),
    kind === 'organisations' &&
      counts.partnerships > 0 &&
      t('exchange.will.partnerships', { n: counts.partnerships }),
    kind === 'organisations' && unplaced > 0 && t('exchange.will.unplaced', { n: unplaced }),
  ].filter((part) => part !== false)
}

type Words = Pick<Messages, 't' | 'language'>

const capital = (text: string, language: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
