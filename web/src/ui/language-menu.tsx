import { Button, Menu } from '@mantine/core'
import { chooseLanguage, type Language, languages } from '../i18n/language.ts'
import { useMessages } from '../i18n/use-messages.ts'

export function LanguageMenu() {
  const { t, language } = useMessages()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          aria-label={`${t('shell.language')}: ${languages[language]}`}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(languages) as Language[]).map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            aria-current={each === language || undefined}
            fw={each === language ? 600 : undefined}
            onClick={() => void chooseLanguage(each)}
          >
            {languages[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
