import { ActionIcon, Menu } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkButton } from '../ui/link.tsx'
import { useWhoami } from './whoami-queries.ts'

export function AccountMenu() {
  const { t } = useMessages()
  const whoami = useWhoami()
  const signOut = useSignOut()
  if (whoami === undefined) return null
  if (whoami.user === null)
    return (
      <LinkButton to="/" variant="default" size="compact-md">
        {t('people.signIn')}
      </LinkButton>
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.account')}>
          <IconUser size={19} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{whoami.user.email}</Menu.Label>
        <Menu.Item onClick={() => void signOut()}>{t('people.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function useSignOut() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return async () => {
    await api.post('/api/auth/sign-out', { body: {} })
    // What was read as a member may not be shown to a guest.
    queryClient.clear()
    await router.invalidate()
  }
}
