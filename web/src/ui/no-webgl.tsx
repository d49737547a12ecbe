import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from './empty-state.tsx'

/** Stands where a drawing would, in a browser that cannot draw it. */
export function NoWebGl() {
  const { t } = useMessages()
  return <EmptyState title={t('lists.noWebGl.title')} text={t('lists.noWebGl.text')} />
}
