import type { Member } from '@atlas/shared/people'
import { ActionIcon, Group } from '@mantine/core'
import { IconDoorExit, IconKey, IconPencil, IconUserMinus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import type { useMemberEdit } from './members.ts'
import { useForget } from './sign-in.ts'

type Props = {
  member: Member
  isSelf: boolean
  mayManage: boolean
  allianceName: string
  edit: ReturnType<typeof useMemberEdit>
  onOpen: (dialog: 'role' | 'password') => void
}

/** What the reader can do with one member. */
export function MemberActions({ member, isSelf, mayManage, allianceName, edit, onOpen }: Props) {
  const { t } = useMessages()
  const navigate = useNavigate()
  const forget = useForget()
  const { name } = member
  const leave = async () => {
    await edit.leave()
    await navigate({ to: '/', replace: true })
    await forget()
  }
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {mayManage && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('people.role.of', { name })}
          onClick={() => onOpen('role')}
        >
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
      )}
      {mayManage && !isSelf && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('people.passwordLink.for', { name })}
          onClick={() => onOpen('password')}
        >
          <IconKey size={16} stroke={1.6} />
        </ActionIcon>
      )}
      {isSelf ? (
        <ConfirmButton
          icon={<IconDoorExit size={16} stroke={1.6} />}
          label={t('people.leave')}
          title={t('people.leave.ask', { alliance: allianceName })}
          text={t('people.leave.text')}
          confirm={t('people.leave')}
          onConfirm={leave}
        />
      ) : (
        mayManage && (
          <ConfirmButton
            icon={<IconUserMinus size={16} stroke={1.6} />}
            label={t('people.remove.what', { name })}
            title={t('people.remove.ask', { name, alliance: allianceName })}
            text={t('people.remove.text')}
            confirm={t('people.remove')}
            onConfirm={() => edit.remove(member)}
          />
        )
      )}
    </Group>
  )
}
