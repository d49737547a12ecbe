import { useDocumentTitle } from '@mantine/hooks'
import { useMessages } from '../i18n/use-messages.ts'

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: string): void {
  const { t } = useMessages()
  useDocumentTitle(`${title} – ${t('shell.product')}`)
}
