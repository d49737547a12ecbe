import { type Account, AccountUpdate } from '@atlas/shared/people'
import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { blankFaults } from '../ui/schema-faults.ts'
import { settleForm } from '../ui/settle-form.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useAccountEdit } from './account.ts'

/** What others see beside what somebody writes. */
export function NameForm({ account }: { account: Account }) {
  const { t } = useMessages()
  const { update } = useAccountEdit()
  const form = useCheckedForm({
    initialValues: { name: account.name },
    schema: AccountUpdate,
    bodyOf: (draft) => draft,
    further: blankFaults,
  })
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) => update({ name }),
    onSuccess: ({ name }) => {
      settleForm(form, { name })
      notifications.show({ message: t('shell.saved') })
    },
  })
  return (
    <CheckedForm form={form} onSubmit={(draft) => save.mutate(draft)} error={save.error}>
      <TextInput
        {...form.getInputProps('name')}
        label={t('people.name')}
        description={t('people.account.name')}
        autoComplete="name"
        required
        mb="sm"
      />
      <ProblemAlert error={save.error} marked={['name']} />
      <Group justify="flex-end">
        <Button type="submit" variant="default" loading={save.isPending} disabled={!form.isDirty()}>
          {t('people.account.name.save')}
        </Button>
      </Group>
    </CheckedForm>
  )
}
