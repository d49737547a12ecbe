import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { newKey } from '../service/new-key.ts'
import { labelsDraft } from '../ui/labels-draft.ts'
import type { ChoiceDraft } from './criterion-draft.ts'

type Props = {
  languages: readonly string[]
  choices: readonly ChoiceDraft[]
  onChange: (choices: ChoiceDraft[]) => void
  error: ReactNode
}

/** What may be answered to a question, each in the languages of the alliance. */
export function ChoicesFields({ languages, choices, onChange, error }: Props) {
  const { t } = useMessages()
  const languageName = useLanguageNames()
  const [first = ''] = languages
  return (
    <Fieldset legend={t('criteria.choices')} data-faulty={error ? true : undefined} tabIndex={-1}>
      <Stack gap="sm">
        {choices.map(({ key, labels }, at) => (
          <Group key={key} gap="xs" wrap="nowrap" align="end">
            <Group gap="xs" flex={1} grow>
              {languages.map((language) => (
                <TextInput
                  key={language}
                  lang={language}
                  aria-label={t('criteria.choice', { n: at + 1, language: languageName(language) })}
                  placeholder={languages.length > 1 ? languageName(language) : undefined}
                  value={labels[language] ?? ''}
                  error={Boolean(error) && language === first && !labels[first]?.trim()}
                  onChange={({ currentTarget: { value } }) =>
                    onChange(
                      choices.map((choice, index) =>
                        index === at ? { ...choice, labels: { ...labels, [language]: value } } : choice,
                      ),
                    )
                  }
                />
              ))}
            </Group>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('criteria.choice.remove', { n: at + 1 })}
              onClick={() => onChange(choices.filter((_, index) => index !== at))}
            >
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          onClick={() =>
            onChange([...choices, { key: newKey(), code: '', labels: labelsDraft({}, languages) }])
          }
        >
          {t('criteria.choice.add')}
        </Button>
      </Stack>
    </Fieldset>
  )
}
