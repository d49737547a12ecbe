import type { Criterion } from '@atlas/shared/criteria'
import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import type { EntryDraft, EntryField, FieldProps } from '../lists/entry-list.ts'
import { newKey } from '../service/new-key.ts'
import { labelsDraft } from '../ui/labels-draft.ts'
import { type ChoiceDraft, choicesFaults, choicesOf, draftsOf } from './choices.ts'

/** Asks what may be answered to a question that is one of several: two or more that can be told apart. */
export const choicesField: EntryField<Criterion, ChoiceDraft[]> = {
  name: 'choices',
  typed: (criterion, languages) => draftsOf(criterion?.choices ?? [], languages),
  sent: (choices, { draft, languages }) => (isChoice(draft) ? choicesOf(choices, languages) : []),
  faults: (choices, draft) => (isChoice(draft) ? choicesFaults(choices) : []),
  told: (choices, { t, list, label }, languages) => [
    t('criteria.choices'),
    list(choices.map(({ labels }) => label(labels, ...languages))),
  ],
  asked: ({ form, languages }) => isChoice(form.values) && <Choices form={form} languages={languages} />,
}

const isChoice = ({ kind }: EntryDraft) => kind === 'choice'

type Props = Pick<FieldProps, 'form' | 'languages'>

/** What may be answered, each in the languages of the alliance. */
function Choices({ form, languages }: Props) {
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
        {(form.values.choices as ChoiceDraft[]).map(({ key }, at) => (
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
