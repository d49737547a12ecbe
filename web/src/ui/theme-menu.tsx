import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const
const schemes = ['light', 'dark', 'auto'] as const

export function ThemeMenu() {
  const { t } = useMessages()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = icons[colorScheme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.theme')}>
          <Icon size={19} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => {
          const SchemeIcon = icons[scheme]
          return (
            <Menu.Item
              key={scheme}
              leftSection={<SchemeIcon size={16} stroke={1.6} />}
              fw={scheme === colorScheme ? 600 : undefined}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`shell.theme.${scheme}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
