import type { Member } from '@atlas/shared/people'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { LinkToSend } from './link-to-send.tsx'
import { createPasswordLink } from './members.ts'

type Props = { slug: string; member: Member; onClose: () => void }

/** Makes a link by which a member who has forgotten the password chooses a new one; or says who can. */
export function PasswordLinkDialog({ slug, member, onClose }: Props) {
  const { t } = useMessages()
  const make = useMutation({ mutationFn: () => createPasswordLink(slug, member) })
  const { name, mayResetPassword } = member
  return (
    <Dialog onClose={onClose} title={t('people.passwordLink.for', { name })} centered size="lg">
      <Stack>
        <Text size="sm">
          {t(mayResetPassword ? 'people.passwordLink.text' : 'people.passwordLink.operator', { name })}
        </Text>
        <ProblemAlert error={make.error} />
        {make.data && <LinkToSend {...make.data} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.close')}
          </Button>
          {mayResetPassword && !make.data && (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              {t('people.passwordLink.make')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
