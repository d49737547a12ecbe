import { Menu } from '@mantine/core'
import { IconLogin2, IconLogout2, IconPlus, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { useSignOut } from './sign-in.ts'
import { useReturnAddress } from './sign-in-search.ts'
import { useWhoami } from './whoami-queries.ts'

export function AccountItems() {
  const { t } = useMessages()
  const whoami = useWhoami()
  const signOut = useSignOut()
  const from = useReturnAddress()
  if (whoami === undefined) return null
  if (whoami.user === null)
    return (
      <Menu.Item
        leftSection={<IconLogin2 size={16} stroke={1.6} aria-hidden />}
        renderRoot={(props) => <Link to="/sign-in" search={{ from }} {...props} />}
      >
        {t('people.signIn')}
      </Menu.Item>
    )
  return (
    <>
      <Menu.Label>{whoami.user.name}</Menu.Label>
      <Menu.Item
        leftSection={<IconUser size={16} stroke={1.6} aria-hidden />}
        renderRoot={(props) => <Link to="/account" {...props} />}
      >
        {t('people.account')}
      </Menu.Item>
      {whoami.operator && (
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          renderRoot={(props) => <Link to="/new-alliance" {...props} />}
        >
          {t('alliances.new')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconLogout2 size={16} stroke={1.6} aria-hidden />}
        onClick={() => void signOut()}
      >
        {t('people.signOut')}
      </Menu.Item>
    </>
  )
}
