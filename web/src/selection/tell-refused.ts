import { notifications } from '@mantine/notifications'
import { parseSearch } from '../addresses/search-text.ts'
import { readSelection } from '../addresses/selection-search.ts'
import { i18n } from '../i18n/language.ts'

/**
 * Says what of a bookmarked or mistyped address was left out.
 * @param search of the address as it came, before the router tidies it
 */
export function tellRefused(search: string): void {
  const { refused } = readSelection(parseSearch(search))
  if (refused.length === 0) return
  const values = new Intl.ListFormat(i18n.locale).format(refused)
  notifications.show({ message: i18n._('selection.refused', { values }), color: 'yellow', autoClose: false })
}
