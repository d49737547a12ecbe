import { type Account, AccountDelete } from '@atlas/shared/people'
import { Button, List, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { LinkText } from '../ui/link.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { blankFaults } from '../ui/schema-faults.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useAccountEdit } from './account.ts'
import { CurrentPasswordField } from './current-password-field.tsx'
import { useForget } from './sign-in.ts'

/** Deletes the account, or says what has to be done first. */
export function DeleteAccount({ account: { lastOwnerOf, lastOperator } }: { account: Account }) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  return (
    <Stack gap="sm" align="start">
      <Text size="sm">{t('people.account.delete.text')}</Text>
      {lastOperator && <Text size="sm">{t('people.account.delete.operator')}</Text>}
      {lastOwnerOf.length > 0 && (
        <div>
          <Text size="sm">{t('people.account.delete.owner')}</Text>
          <List size="sm" mt="xs">
            {lastOwnerOf.map(({ slug, name }) => (
              <List.Item key={slug}>
                <LinkText
                  underline="always"
                  to="/a/$slug/settings"
                  params={{ slug }}
                  search={{ section: 'people' }}
                >
                  {name}
                </LinkText>
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {!lastOperator && lastOwnerOf.length === 0 && (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('people.account.delete')}
        </Button>
      )}
      {opened && <DeleteDialog onClose={() => setOpened(false)} />}
    </Stack>
  )
}

function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages()
  const { deleteAccount } = useAccountEdit()
  const navigate = useNavigate()
  const forget = useForget()
  const form = useCheckedForm({
    initialValues: { currentPassword: '' },
    schema: AccountDelete,
    bodyOf: (draft) => draft,
    further: blankFaults,
  })
  const remove = useMutation({
    mutationFn: ({ currentPassword }: AccountDelete) => deleteAccount(currentPassword),
    onSuccess: async () => {
      onClose()
      await navigate({ to: '/', replace: true })
      await forget()
    },
  })
  return (
    <Dialog onClose={onClose} title={t('people.account.delete.ask')} centered>
      <CheckedForm form={form} onSubmit={(draft) => remove.mutate(draft)} error={remove.error}>
        <Stack>
          <Text size="sm">{t('people.account.delete.final')}</Text>
          <CurrentPasswordField {...form.getInputProps('currentPassword')} data-autofocus />
          <ProblemAlert error={remove.error} marked={['currentPassword']} />
          <DialogFooter unsaved={false}>
            <Button type="submit" color="red.9" loading={remove.isPending}>
              {t('people.account.delete')}
            </Button>
          </DialogFooter>
        </Stack>
      </CheckedForm>
    </Dialog>
  )
}
