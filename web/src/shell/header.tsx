import { ActionIcon } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { datasetQuery } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useCompact, useNarrow } from '../ui/use-narrow.ts'
import { AllianceSwitcher } from './alliance-switcher.tsx'
import { AccountMenu, AppearanceMenu, LanguageMenu, MainMenu } from './header-menus.tsx'
import { OrganisationSearch } from './organisation-search.tsx'
import classes from './shell.module.css'
import { ViewTabs } from './view-tabs.tsx'

export function Header() {
  const { t } = useMessages()
  const { slug: asked = '' } = useParams({ strict: false })
  // Nothing leads into an alliance that is not there.
  const { isLoadingError } = useQuery({ ...datasetQuery(asked), enabled: false })
  const slug = asked === '' || isLoadingError ? undefined : asked
  const narrow = useNarrow()
  const compact = useCompact()
  const [searching, setSearching] = useState(false)
  const Toggle = searching ? IconX : IconSearch
  return (
    <header className={classes.header} data-screen-only>
      {!(compact && searching) && (
        <>
          <Link to="/" className={classes.product} aria-label={t('shell.home')}>
            <img src="/mark.svg" alt="" width={28} height={28} />
            <span className={classes.wordmark}>{t('shell.product')}</span>
          </Link>
          {slug !== undefined && <AllianceSwitcher slug={slug} />}
        </>
      )}
      {slug !== undefined && <ViewTabs slug={slug} />}
      <div className={classes.tools}>
        {slug !== undefined && (!compact || searching) && (
          <OrganisationSearch slug={slug} autoFocus={compact} onDone={() => setSearching(false)} />
        )}
        {slug !== undefined && compact && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t(searching ? 'shell.close' : 'shell.search')}
            onClick={() => setSearching(!searching)}
          >
            <Toggle size={20} stroke={1.6} />
          </ActionIcon>
        )}
        {narrow ? (
          <MainMenu slug={slug} />
        ) : (
          <>
            <LanguageMenu />
            <AppearanceMenu />
            <AccountMenu slug={slug} />
          </>
        )}
      </div>
    </header>
  )
}
