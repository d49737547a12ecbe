import type { Role } from '@atlas/shared/people'
import { Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { createInvitation, madeInvitationsQuery } from './invitations.ts'
import { LinkToSend } from './link-to-send.tsx'
import { RoleField } from './role-field.tsx'

/** Makes one-time links by which people join. */
export function InviteForm({ slug }: { slug: string }) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const [role, setRole] = useState<Role>('member')
  const invite = useMutation({
    mutationFn: () => createInvitation(slug, { role }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: madeInvitationsQuery(slug).queryKey }),
  })
  return (
    <Stack maw={640} gap="lg">
      <Text c="dimmed">{t('people.invite.text')}</Text>
      <RoleField label={t('people.invite.role')} value={role} onChange={setRole} />
      <ProblemAlert error={invite.error} />
      <Button loading={invite.isPending} onClick={() => invite.mutate()} w="fit-content">
        {t('people.invite')}
      </Button>
      {invite.data && <LinkToSend {...invite.data} />}
    </Stack>
  )
}
