import { ActionIcon, Button, Menu, useComputedColorScheme } from '@mantine/core'
import { IconMenu2, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { languages } from '../i18n/language.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { AccountItems } from '../people/account-items.tsx'
import { useReturnAddress } from '../people/sign-in-search.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { LinkButton } from '../ui/link.tsx'
import { AllianceItems } from './alliance-items.tsx'
import { AppearanceItems } from './appearance-items.tsx'
import { LanguageItems } from './language-items.tsx'

type IconMenuProps = { label: string; Icon: typeof IconMenu2; children: ReactNode }

const IconMenu = ({ label, Icon, children }: IconMenuProps) => (
  <Menu position="bottom-end" width={240} shadow="md">
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label}>
        <Icon size={20} stroke={1.6} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>{children}</Menu.Dropdown>
  </Menu>
)

export function LanguageMenu() {
  const { t, language } = useMessages()
  return (
    <Menu position="bottom-end" width={180} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          fw={500}
          aria-label={`${language.toUpperCase()} – ${t('shell.language')}: ${languages[language]}`}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  )
}

export function AppearanceMenu() {
  const { t } = useMessages()
  const Icon = useComputedColorScheme('light') === 'dark' ? IconMoon : IconSun
  return (
    <IconMenu label={t('shell.appearance')} Icon={Icon}>
      <AppearanceItems />
    </IconMenu>
  )
}

/** What the reader may do besides looking. Guests are offered to sign in. */
export function AccountMenu({ slug }: { slug: string | undefined }) {
  const { t } = useMessages()
  const whoami = useWhoami()
  const from = useReturnAddress()
  if (whoami === undefined) return null
  if (whoami.user === null)
    return (
      <LinkButton to="/sign-in" search={{ from }} variant="default" size="compact-md" ml="xs">
        {t('people.signIn')}
      </LinkButton>
    )
  return (
    <IconMenu label={t('shell.account')} Icon={IconUserCircle}>
      {slug !== undefined && <AllianceItems slug={slug} />}
      <AccountItems />
    </IconMenu>
  )
}

/** All of the above in one, for narrow windows. */
export function MainMenu({ slug }: { slug: string | undefined }) {
  const { t } = useMessages()
  return (
    <IconMenu label={t('shell.menu')} Icon={IconMenu2}>
      {slug !== undefined && <AllianceItems slug={slug} />}
      <LanguageItems />
      <Menu.Divider />
      <AppearanceItems />
      <Menu.Divider />
      <AccountItems />
    </IconMenu>
  )
}
