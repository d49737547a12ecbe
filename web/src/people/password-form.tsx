import { PasswordChange } from '@atlas/shared/people'
import { Button, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { blankFaults } from '../ui/schema-faults.ts'
import { settleForm } from '../ui/settle-form.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useAccountEdit } from './account.ts'
import { CurrentPasswordField } from './current-password-field.tsx'
import { NewPasswordField } from './new-password-field.tsx'

const blank: PasswordChange = { currentPassword: '', newPassword: '' }

/** Changes the password; whoever is signed in elsewhere is signed out. */
export function PasswordForm() {
  const { t } = useMessages()
  const { changePassword } = useAccountEdit()
  const form = useCheckedForm({
    initialValues: blank,
    schema: PasswordChange,
    bodyOf: (draft) => draft,
    further: blankFaults,
  })
  const save = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      settleForm(form, blank)
      notifications.show({ message: t('people.password.saved') })
    },
  })
  return (
    <CheckedForm form={form} onSubmit={(draft) => save.mutate(draft)} error={save.error}>
      <Stack gap="sm">
        <CurrentPasswordField {...form.getInputProps('currentPassword')} />
        <NewPasswordField {...form.getInputProps('newPassword')} />
        <ProblemAlert error={save.error} marked={['currentPassword', 'newPassword']} />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('people.password.save')}
          </Button>
        </Group>
      </Stack>
    </CheckedForm>
  )
}
