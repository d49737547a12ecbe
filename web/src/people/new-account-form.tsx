import { InvitationAccept } from '@atlas/shared/people'
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { LinkText } from '../ui/link.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { blankFaults } from '../ui/schema-faults.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { NewPasswordField } from './new-password-field.tsx'

type Props = { onSubmit: (account: InvitationAccept) => void; error: unknown; isPending: boolean }

/** Name, address and password of somebody new. */
export function NewAccountForm({ onSubmit, error, isPending }: Props) {
  const { t } = useMessages()
  const form = useCheckedForm({
    initialValues: { name: '', email: '', password: '' },
    schema: InvitationAccept,
    bodyOf: trimmed,
    further: blankFaults,
  })
  return (
    <CheckedForm form={form} onSubmit={(draft) => onSubmit(trimmed(draft))} error={error}>
      <Stack>
        <TextInput {...form.getInputProps('name')} label={t('people.name')} autoComplete="name" required />
        <TextInput
          {...form.getInputProps('email')}
          label={t('people.email')}
          type="email"
          autoComplete="username"
          required
        />
        <NewPasswordField {...form.getInputProps('password')} label={t('people.password')} />
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
    </CheckedForm>
  )
}

/** A password is sent as it is typed. */
const trimmed = ({ name, email, password }: Required<InvitationAccept>) => ({
  name: name.trim(),
  email: email.trim(),
  password,
})
