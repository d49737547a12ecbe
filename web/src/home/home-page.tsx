import { Container, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { overviewQuery } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import classes from './home.module.css'
import { OverviewHeadline } from './overview-headline.tsx'
import { OverviewMapSection } from './overview-map-section.tsx'
import { overviewMatrix } from './overview-matrix.ts'
import { OverviewTable } from './overview-table.tsx'

/** All alliances side by side. What is missing is said first. */
export function HomePage() {
  const { t, remarks } = useMessages()
  const { data: overview } = useSuspenseQuery(overviewQuery())
  const matrix = useMemo(() => overviewMatrix(overview), [overview])
  usePageTitle(t('alliances.many'))
  if (overview.alliances.length === 0) return <NoAlliance />
  const { real, invented } = matrix
  return (
    <Container size={1320} className={classes.home}>
      <div className={classes.top}>
        <div>
          <Text c="dimmed" size="sm" mb="sm">
            {remarks([
              real.alliances > 0 && t('alliances.totals', real),
              invented.alliances > 0 && t('alliances.totals.invented', invented),
            ])}
          </Text>
          <OverviewHeadline holes={matrix.holes} />
        </div>
        <OverviewTable matrix={matrix} />
      </div>
      <OverviewMapSection alliances={overview.alliances} />
    </Container>
  )
}

function NoAlliance() {
  const { t } = useMessages()
  const whoami = useWhoami()
  return (
    <EmptyState isPage title={t('alliances.none')} text={t('alliances.none.text')}>
      {whoami?.user === null && <LinkButton to="/sign-in">{t('people.signIn')}</LinkButton>}
    </EmptyState>
  )
}
