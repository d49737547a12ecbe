import { Container, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { accountQuery } from './account.ts'
import { AddressForm } from './address-form.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { ProblemPage } from './problem-page.tsx'
import { SessionList } from './session-list.tsx'
import { useReturnAddress } from './sign-in-search.ts'
import { useWhoami } from './whoami-queries.ts'

/** Where people change what the service knows of them, and go. */
export function AccountPage() {
  const { t } = useMessages()
  usePageTitle(t('people.account'))
  const user = useWhoami()?.user
  const from = useReturnAddress()
  const { data: account, error, refetch } = useQuery({ ...accountQuery(), enabled: Boolean(user) })
  if (user === null)
    return (
      <EmptyState isPage title={t('people.account')} text={t('people.account.signIn')}>
        <LinkButton to="/sign-in" search={{ from }}>
          {t('people.signIn')}
        </LinkButton>
      </EmptyState>
    )
  if (error) return <ProblemPage error={error} reset={() => void refetch()} />
  if (!account) return <Loading />
  return (
    <Container size="sm" py="xl" w="100%">
      <Title order={1} size="h2" mb="lg">
        {t('people.account')}
      </Title>
      <Stack gap="xl">
        <Section title={t('people.name')}>
          <NameForm account={account} />
        </Section>
        <Section title={t('people.email')}>
          <Text size="sm" c="dimmed" mb="sm">
            {t('people.account.email', { email: account.email })}
          </Text>
          <AddressForm key={account.email} account={account} />
        </Section>
        <Section title={t('people.password')}>
          <PasswordForm />
        </Section>
        <Section title={t('people.sessions')}>
          <SessionList />
        </Section>
        <Section title={t('people.account.delete')}>
          <DeleteAccount account={account} />
        </Section>
      </Stack>
    </Container>
  )
}
