import type { InvitationAccept } from '@atlas/shared/people'
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { fieldErrorsOf } from '../ui/problem.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'

/** As the service asks; said before it is sent. */
const shortestPassword = 10

type Props = { onSubmit: (account: InvitationAccept) => void; error: unknown; isPending: boolean }

/** Name, address and password of somebody new. */
export function NewAccountForm({ onSubmit, error, isPending }: Props) {
  const { t } = useMessages()
  const form = useForm({ initialValues: { name: '', email: '', password: '' } })
  const { setErrors } = form
  useEffect(() => setErrors(fieldErrorsOf(error, t)), [error, setErrors, t])
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack>
        <TextInput {...form.getInputProps('name')} label={t('people.name')} autoComplete="name" required />
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
          description={t('people.password.rule', { n: shortestPassword })}
          autoComplete="new-password"
          minLength={shortestPassword}
          visibilityToggleButtonProps={{ 'aria-label': t('people.password.show') }}
          required
        />
        <ProblemAlert error={error} marked={['name', 'email', 'password']} />
        <Button type="submit" loading={isPending}>
          {t('people.welcome.create')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('people.welcome.haveAccount')}{' '}
          <LinkText to="/sign-in" search={{ from: window.location.pathname }}>
            {t('people.signIn')}
          </LinkText>
        </Text>
      </Stack>
    </form>
  )
}
