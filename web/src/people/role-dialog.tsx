import type { Member, Role } from '@atlas/shared/people'
import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RoleField } from './role-field.tsx'

type Props = {
  member: Member
  isSelf: boolean
  onSave: (role: Role) => Promise<unknown>
  onClose: () => void
}

/** Changes what a member may do. */
export function RoleDialog({ member, isSelf, onSave, onClose }: Props) {
  const { t } = useMessages()
  const [role, setRole] = useState(member.role)
  const save = useMutation({ mutationFn: () => onSave(role), onSuccess: onClose })
  return (
    <Dialog onClose={onClose} title={t('people.role.of', { name: member.name })} centered>
      <Stack>
        <RoleField label={t('people.role')} value={role} onChange={setRole} />
        {isSelf && role !== 'owner' && <Text size="sm">{t('people.role.own')}</Text>}
        <ProblemAlert error={save.error} />
        <DialogFooter unsaved={role !== member.role}>
          <Button loading={save.isPending} onClick={() => (role === member.role ? onClose() : save.mutate())}>
            {t('shell.save')}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  )
}
