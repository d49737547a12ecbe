import { type Account, AccountUpdate } from '@atlas/shared/people'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { blankFaults } from '../ui/schema-faults.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useAccountEdit } from './account.ts'
import { CurrentPasswordField } from './current-password-field.tsx'

/** The address that one signs in with; changing it asks for the password. */
export function AddressForm({ account }: { account: Account }) {
  const { t } = useMessages()
  const { update } = useAccountEdit()
  const form = useCheckedForm({
    initialValues: { email: '', currentPassword: '' },
    schema: AccountUpdate,
    bodyOf: trimmed,
    further: blankFaults,
  })
  const save = useMutation({
    mutationFn: update,
    onSuccess: ({ email }) => notifications.show({ message: t('people.account.email', { email }) }),
  })
  return (
    <CheckedForm form={form} onSubmit={(draft) => save.mutate(trimmed(draft))} error={save.error}>
      <Stack gap="sm">
        <TextInput
          {...form.getInputProps('email')}
          label={t('people.email.new')}
          type="email"
          autoComplete="email"
          placeholder={account.email}
          required
        />
        <CurrentPasswordField {...form.getInputProps('currentPassword')} />
        <ProblemAlert error={save.error} marked={['email', 'currentPassword']} />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('people.email.save')}
          </Button>
        </Group>
      </Stack>
    </CheckedForm>
  )
}

const trimmed = ({ email, currentPassword }: { email: string; currentPassword: string }) => ({
  email: email.trim(),
  currentPassword,
})
