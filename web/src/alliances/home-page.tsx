import { Container, List, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { overviewQuery } from './alliance-queries.ts'

export function HomePage() {
  const { t } = useMessages()
  const { data } = useSuspenseQuery(overviewQuery())
  return (
    <Container py="xl">
      <Title>{t('alliances.many')}</Title>
      <List>
        {data.alliances.map((alliance) => (
          <List.Item key={alliance.id}>
            <LinkText to="/a/$slug/table" params={{ slug: alliance.slug }}>
              {alliance.name}
            </LinkText>
          </List.Item>
        ))}
      </List>
    </Container>
  )
}
