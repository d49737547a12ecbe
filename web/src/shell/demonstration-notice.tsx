import type { Dataset } from '@atlas/shared/dataset'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './shell.module.css'

/** Says plainly that nothing here is real, and whether everything is open to anybody. */
export function DemonstrationNotice({ alliance }: { alliance: Dataset['alliance'] }) {
  const { t } = useMessages()
  if (!alliance.invented) return null
  return (
    <p className={classes.notice} data-screen-only>
      {t(alliance.guestAccess === 'everything' ? 'shell.demonstration' : 'shell.invented')}
    </p>
  )
}
