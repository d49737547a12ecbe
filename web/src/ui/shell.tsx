import { Outlet } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { Header } from './header.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import classes from './shell.module.css'

/** What stands around every page. */
export function Shell() {
  const { t } = useMessages()
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <Header />
      <OfflineNotice />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}
