import type { Alliance } from '@atlas/shared/alliances'
import { Container, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { overviewQuery } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useReturnAddress } from '../people/sign-in-search.ts'
import { useWhoami, whoamiQuery } from '../people/whoami-queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AllianceForm } from './alliance-form.tsx'

/** Where whoever runs the service founds an alliance; its settings, with sectors and invitations, come next. */
export function CreateAlliancePage() {
  const { t } = useMessages()
  const whoami = useWhoami()
  const from = useReturnAddress()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  usePageTitle(t('alliances.new'))
  if (whoami === undefined) return <Loading />
  if (!whoami.operator)
    return (
      <EmptyState isPage title={t('alliances.new.refused')} text={t('alliances.new.refused.text')}>
        {whoami.user === null && (
          <LinkButton to="/sign-in" search={{ from }}>
            {t('people.signIn')}
          </LinkButton>
        )}
      </EmptyState>
    )
  const goOn = async ({ slug }: Alliance) => {
    void queryClient.invalidateQueries({ queryKey: overviewQuery().queryKey })
    await queryClient.invalidateQueries({ queryKey: whoamiQuery().queryKey })
    await navigate({ to: '/a/$slug/settings', params: { slug }, search: { section: 'sectors' } })
  }
  return (
    <Container size="md" py="xl" w="100%">
      <Title order={1} size="h2">
        {t('alliances.new')}
      </Title>
      <Text c="dimmed" mb="lg">
        {t('alliances.new.text')}
      </Text>
      <AllianceForm alliance={null} onSaved={goOn} />
    </Container>
  )
}
