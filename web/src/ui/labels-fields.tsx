import type { Labels } from '@atlas/shared/primitives'
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useLanguageNames } from '../organisations/language-names.ts'

type Props = {
  value: Labels
  onChange: (labels: Labels) => void
  /** The alliance's; the first one is needed. Labels in others are kept as they are. */
  languages: readonly string[]
  label: string
  errors?: Record<string, ReactNode>
}

/** The same words in each language of the alliance. */
export function LabelsFields({ value, onChange, languages, label, errors }: Props) {
  const { t } = useMessages()
  const languageName = useLanguageNames()
  return languages.map((language, at) => (
    <TextInput
      key={language}
      lang={language}
      label={
        languages.length > 1 ? t('shell.inLanguage', { label, language: languageName(language) }) : label
      }
      value={value[language] ?? ''}
      required={at === 0}
      maxLength={300}
      error={errors?.[language]}
      onChange={(event) => onChange(withLabel(value, language, event.currentTarget.value))}
    />
  ))
}

function withLabel(labels: Labels, language: string, text: string): Labels {
  const { [language]: _, ...others } = labels
  return text === '' ? others : { ...others, [language]: text }
}
