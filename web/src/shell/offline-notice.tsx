import { useNetwork } from '@mantine/hooks'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './shell.module.css'

export function OfflineNotice() {
  const { t } = useMessages()
  const { online } = useNetwork()
  return <div role="status">{online ? null : <p className={classes.notice}>{t('problems.offline')}</p>}</div>
}
