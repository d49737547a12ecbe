import type { Dataset } from '@atlas/shared/dataset'
import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { offeredLanguages, useLanguageNames } from '../../i18n/language-names.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { FormPart } from './form-part.tsx'
import { SimilarOrganisations } from './similar-organisations.tsx'
import type { DraftForm } from './use-draft-form.ts'

type Props = { form: DraftForm; dataset: Dataset; ownId: string | undefined }

/** Names and descriptions, a line for each language; at least one name is needed. */
export function NamesFields({ form, dataset, ownId }: Props) {
  const { t, compare } = useMessages()
  const languageName = useLanguageNames()
  const languages = Object.keys(form.values.names)
  const others = useMemo(
    () =>
      offeredLanguages
        .map((value) => ({ value, label: languageName(value) }))
        .sort((one, other) => compare(one.label, other.label)),
    [languageName, compare],
  )
  const add = (language: string | null) => {
    if (language === null) return
    form.setFieldValue('names', { ...form.values.names, [language]: '' })
    form.setFieldValue('descriptions', { ...form.values.descriptions, [language]: '' })
  }
  return (
    <FormPart legend={t('organisations.form.names')} text={t('organisations.form.names.text')}>
      {languages.map((language, position) => (
        <Stack key={language} gap="xs">
          <TextInput
            label={t('organisations.form.name', { language: languageName(language) })}
            lang={language}
            withAsterisk={position === 0 && languages.length === 1}
            {...form.getInputProps(`names.${language}`)}
            data-path={`names.${language}`}
          />
          {form.values.names[language] !== form.getInitialValues().names[language] && (
            <SimilarOrganisations dataset={dataset} name={form.values.names[language] ?? ''} ownId={ownId} />
          )}
        </Stack>
      ))}
      {languages.map((language) => (
        <Textarea
          key={language}
          label={t('organisations.form.description', { language: languageName(language) })}
          lang={language}
          autosize
          minRows={2}
          maxRows={12}
          {...form.getInputProps(`descriptions.${language}`)}
          data-path={`descriptions.${language}`}
        />
      ))}
      <Group>
        <Select
          label={t('organisations.form.addLanguage')}
          placeholder={t('organisations.form.addLanguage.choose')}
          searchable
          data={others.filter(({ value }) => !languages.includes(value))}
          value={null}
          onChange={add}
        />
      </Group>
    </FormPart>
  )
}
