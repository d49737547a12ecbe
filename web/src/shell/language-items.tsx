import { Menu } from '@mantine/core'
import { chooseLanguage, type Language, languages } from '../i18n/language.ts'
import { useMessages } from '../i18n/use-messages.ts'

export function LanguageItems() {
  const { t, language } = useMessages()
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      {(Object.keys(languages) as Language[]).map((each) => (
        <Menu.Item
          key={each}
          lang={each}
          aria-current={each === language || undefined}
          onClick={() => void chooseLanguage(each)}
        >
          {languages[each]}
        </Menu.Item>
      ))}
    </>
  )
}
