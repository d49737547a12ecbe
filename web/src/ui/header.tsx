import { Link, useParams } from '@tanstack/react-router'
import { AllianceSwitcher } from '../alliances/alliance-switcher.tsx'
import { OrganisationSearch } from '../alliances/organisation-search.tsx'
import { ViewTabs } from '../alliances/view-tabs.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { AccountMenu } from '../people/account-menu.tsx'
import { LanguageMenu } from './language-menu.tsx'
import classes from './shell.module.css'
import { ThemeMenu } from './theme-menu.tsx'

export function Header() {
  const { t } = useMessages()
  const { slug } = useParams({ strict: false })
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.product} aria-label={t('shell.home')}>
        <img src="/mark.svg" alt="" width={26} height={26} />
        <span className={classes.wordmark}>{t('shell.product')}</span>
      </Link>
      {slug !== undefined && (
        <>
          <AllianceSwitcher slug={slug} />
          <ViewTabs slug={slug} />
        </>
      )}
      <div className={classes.tools}>
        {slug !== undefined && <OrganisationSearch slug={slug} />}
        <LanguageMenu />
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  )
}
