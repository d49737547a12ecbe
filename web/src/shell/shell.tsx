import { Outlet, useMatches } from '@tanstack/react-router'
import { useRef } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useRescuedFocus } from '../ui/use-rescued-focus.ts'
import { Header } from './header.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import classes from './shell.module.css'

/** What stands around every page. */
export function Shell() {
  const { t } = useMessages()
  const content = useRef<HTMLElement>(null)
  useRescuedFocus(content)
  const fillsWindow = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.fillsWindow),
  })
  return (
    <div className={classes.shell}>
      {!fillsWindow && (
        <>
          <a className={classes.skip} href="#content">
            {t('shell.skip')}
          </a>
          <Header />
          <OfflineNotice />
        </>
      )}
      <main ref={content} id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}
