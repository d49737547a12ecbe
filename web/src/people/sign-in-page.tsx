import { InvitationAccept } from '@atlas/shared/people'
import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { blankFaults } from '../ui/schema-faults.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { PasswordField } from './password-field.tsx'
import { useSignIn } from './sign-in.ts'

/** Opens the session of somebody who has an account. There is no other way to one than an invitation. */
export function SignInPage() {
  const { t, instant } = useMessages()
  usePageTitle(t('people.signIn'))
  const { from } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const signIn = useSignIn()
  const form = useCheckedForm({
    initialValues: { email: '', password: '' },
    // Of a password that exists nothing is asked.
    schema: InvitationAccept,
    bodyOf: ({ email }) => ({ email: email.trim() }),
    further: blankFaults,
  })
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: ({ failedAttempts }) => {
      if (failedAttempts)
        notifications.show({
          title: t('people.failed.title'),
          message: t('people.failed', {
            count: failedAttempts.count,
            date: instant(failedAttempts.since),
          }),
          color: 'yellow',
          // Who looks away for a moment must not miss it.
          autoClose: false,
        })
      return navigate({ href: from ?? '/', replace: true })
    },
  })
  return (
    <Stack maw={400} w="100%" mx="auto" px="md" py={64} gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('people.signIn')}
        </Title>
        <Text c="dimmed" mt="xs">
          {t('people.signIn.text')}
        </Text>
      </div>
      <CheckedForm
        form={form}
        onSubmit={({ email, password }) => attempt.mutate({ email: email.trim(), password })}
        error={attempt.error}
      >
        <Stack>
          <TextInput
            {...form.getInputProps('email')}
            label={t('people.email')}
            type="email"
            autoComplete="username"
            required
          />
          <PasswordField {...form.getInputProps('password')} autoComplete="current-password" />
          <ProblemAlert error={attempt.error} marked={['password']} />
          <Button type="submit" loading={attempt.isPending}>
            {t('people.signIn')}
          </Button>
        </Stack>
      </CheckedForm>
      <Text size="sm" c="dimmed">
        {t('people.signIn.noAccount')}
      </Text>
    </Stack>
  )
}
