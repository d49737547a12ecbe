import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const
const schemes = ['light', 'dark', 'auto'] as const

export function AppearanceItems() {
  const { t } = useMessages()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t('shell.appearance')}</Menu.Label>
      {schemes.map((scheme) => {
        const Icon = icons[scheme]
        return (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
            aria-current={scheme === colorScheme || undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`shell.appearance.${scheme}`)}
          </Menu.Item>
        )
      })}
    </>
  )
}
