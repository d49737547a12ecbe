import { type PasswordLink, PasswordLinkUse } from '@atlas/shared/people'
import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { blankFaults } from '../ui/schema-faults.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { InvitationProblem } from './invitation-problem.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { choosePassword, passwordLinkQuery } from './password-links.ts'
import { useForget } from './sign-in.ts'

/** Where a one-time link leads somebody who has forgotten the password. */
export function NewPasswordPage() {
  const { token } = useParams({ from: '/new-password/$token' })
  const { data: link, error, refetch } = useQuery(passwordLinkQuery(token))
  if (error) return <InvitationProblem error={error} reset={() => void refetch()} />
  return link ? <NewPassword token={token} link={link} /> : <Loading />
}

function NewPassword({ token, link: { name, email, expiresAt } }: { token: string; link: PasswordLink }) {
  const { t, instant } = useMessages()
  usePageTitle(t('people.newPassword'))
  const navigate = useNavigate()
  const forget = useForget()
  const form = useCheckedForm({
    initialValues: { newPassword: '' },
    schema: PasswordLinkUse,
    bodyOf: (draft) => draft,
    further: blankFaults,
  })
  const choose = useMutation({
    mutationFn: (draft: PasswordLinkUse) => choosePassword(token, draft),
    onSuccess: async () => {
      // The link has been used: it must be out of sight before anything is read again.
      await navigate({ to: '/', replace: true })
      await forget()
    },
  })
  return (
    <Stack maw={460} w="100%" mx="auto" px="md" py={64} gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('people.newPassword')}
        </Title>
        <Text c="dimmed" mt="xs">
          {t('people.newPassword.text', { name })} {t('people.welcome.until', { date: instant(expiresAt) })}
        </Text>
      </div>
      <CheckedForm form={form} onSubmit={choose.mutate} error={choose.error}>
        <Stack>
          <TextInput value={email} readOnly label={t('people.email')} type="email" autoComplete="username" />
          <NewPasswordField {...form.getInputProps('newPassword')} />
          <ProblemAlert error={choose.error} marked={['newPassword']} />
          <Button type="submit" loading={choose.isPending}>
            {t('people.newPassword.choose')}
          </Button>
        </Stack>
      </CheckedForm>
    </Stack>
  )
}
