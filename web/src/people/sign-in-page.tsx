import { Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ProblemError } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSignIn } from './sign-in.ts'

/** Opens the session of somebody who has an account. There is no other way to one than an invitation. */
export function SignInPage() {
  const { t } = useMessages()
  usePageTitle(t('people.signIn'))
  const { from } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const signIn = useSignIn()
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } })
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: () => navigate({ href: from ?? '/', replace: true }),
  })
  const wrong = attempt.error instanceof ProblemError && attempt.error.slug === 'sign-in-required'
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
      <Paper component="form" onSubmit={form.onSubmit((values) => attempt.mutate(values))}>
        <Stack>
          <TextInput
            {...form.getInputProps('email')}
            label={t('people.email')}
            type="email"
            autoComplete="username"
            required
          />
          <PasswordInput
            {...form.getInputProps('password')}
            label={t('people.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('people.password.show') }}
            required
          />
          <ProblemAlert
            error={attempt.error}
            sentence={wrong ? t('people.signIn.wrong') : undefined}
            marked={['password']}
          />
          <Button type="submit" loading={attempt.isPending}>
            {t('people.signIn')}
          </Button>
        </Stack>
      </Paper>
      <Text size="sm" c="dimmed">
        {t('people.signIn.noAccount')}
      </Text>
    </Stack>
  )
}
