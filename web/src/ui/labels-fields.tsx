import { TextInput } from '@mantine/core'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'

type Props = {
  /** Of the alliance; the first one is needed. */
  languages: readonly string[]
  label: string
  /** What a form gives the input at a path. */
  inputProps: (path: `labels.${string}`) => object
}

/** The same words in each language of the alliance; a dialog begins with them. */
export function LabelsFields({ languages, label, inputProps }: Props) {
  const { t } = useMessages()
  const languageName = useLanguageNames()
  return languages.map((language, at) => (
    <TextInput
      key={language}
      lang={language}
      label={
        languages.length > 1 ? t('shell.inLanguage', { label, language: languageName(language) }) : label
      }
      required={at === 0}
      data-autofocus={at === 0 || undefined}
      {...inputProps(`labels.${language}`)}
    />
  ))
}
