import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { newKey } from '../service/new-key.ts'
import { labelsDraft } from '../ui/labels-draft.ts'
import type { ChoiceDraft, CriterionDraft } from './criterion-draft.ts'

type Props = { languages: readonly string[]; form: UseFormReturnType<CriterionDraft> }

/** What may be answered to a question, each in the languages of the alliance. */
export function ChoicesFields({ languages, form }: Props) {
  const { t } = useMessages()
  const languageName = useLanguageNames()
  const wrong = useId()
  const { choices: error } = form.errors
  const add = () => {
    const choice: ChoiceDraft = { key: newKey(), code: '', labels: labelsDraft({}, languages) }
    form.insertListItem('choices', choice)
    form.clearFieldError('choices')
  }
  return (
    <Fieldset legend={t('criteria.choices')}>
      <Stack gap="sm">
        {form.values.choices.map(({ key }, at) => (
          <Group key={key} gap="xs" wrap="nowrap" align="start">
            <Group gap="xs" flex={1} grow align="start">
              {languages.map((language) => (
                <TextInput
                  key={language}
                  lang={language}
                  aria-label={t('criteria.choice', { n: at + 1, language: languageName(language) })}
                  placeholder={languages.length > 1 ? languageName(language) : undefined}
                  {...form.getInputProps(`choices.${at}.labels.${language}`)}
                />
              ))}
            </Group>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('criteria.choice.remove', { n: at + 1 })}
              onClick={() => form.removeListItem('choices', at)}
            >
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" id={wrong}>
            {error}
          </Text>
        )}
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          data-faulty={error ? true : undefined}
          aria-describedby={error ? wrong : undefined}
          onClick={add}
        >
          {t('criteria.choice.add')}
        </Button>
      </Stack>
    </Fieldset>
  )
}
