import type { Invitation, InvitationAccept } from '@atlas/shared/people'
import { Button, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { InvitationProblem } from './invitation-problem.tsx'
import { acceptInvitation, invitationQuery } from './invitations.ts'
import { NewAccountForm } from './new-account-form.tsx'
import { useForget } from './sign-in.ts'
import { useWhoami } from './whoami-queries.ts'

/** Where a one-time link leads: who opens it becomes a member, with the account they have or a new one. */
export function WelcomePage() {
  const { token } = useParams({ from: '/welcome/$token' })
  const { data: invitation, error, refetch } = useQuery(invitationQuery(token))
  if (error) return <InvitationProblem error={error} reset={() => void refetch()} />
  return invitation ? <Welcome token={token} invitation={invitation} /> : <Loading />
}

function Welcome({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t, instant } = useMessages()
  const whoami = useWhoami()
  const navigate = useNavigate()
  const forget = useForget()
  const accept = useMutation({
    mutationFn: (account: InvitationAccept) => acceptInvitation(token, account),
    onSuccess: async () => {
      // The link has been used: it must be out of sight before anything is read again.
      const slug = invitation.allianceId
      await (slug === null
        ? navigate({ to: '/', replace: true })
        : navigate({ to: '/a/$slug', params: { slug }, replace: true }))
      await forget()
    },
  })
  const title =
    invitation.allianceName === null
      ? t('people.welcome.operator')
      : t('people.welcome', { alliance: invitation.allianceName })
  usePageTitle(title)
  if (whoami === undefined) return <Loading />
  return (
    <Stack maw={460} w="100%" mx="auto" px="md" py={64} gap="lg">
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text c="dimmed" mt="xs">
          {t(invitation.role === 'owner' ? 'people.welcome.owner' : 'people.welcome.member')}{' '}
          {invitation.expiresAt === null
            ? t('people.welcome.once')
            : t('people.welcome.until', { date: instant(invitation.expiresAt) })}
        </Text>
      </div>
      {whoami.user === null ? (
        <NewAccountForm onSubmit={accept.mutate} error={accept.error} isPending={accept.isPending} />
      ) : (
        <Stack align="start">
          <Text>{t('people.welcome.signedIn', { name: whoami.user.name, email: whoami.user.email })}</Text>
          <ProblemAlert error={accept.error} />
          <Button loading={accept.isPending} onClick={() => accept.mutate({})}>
            {t('people.welcome.accept')}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
