import type { Status } from '@atlas/shared/organisations'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './status-badge.module.css'

/** A status in a word; the usual one stays quiet, a missing actor is hatched as it is everywhere. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useMessages()
  return (
    <span className={classes.badge} data-status={status}>
      {t(`organisations.status.${status}`)}
    </span>
  )
}
