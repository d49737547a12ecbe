import type { Dataset } from '@atlas/shared/dataset'
import { type Organisation, OrganisationFound } from '@atlas/shared/organisations'
import type { Labels } from '@atlas/shared/primitives'
import { Button, Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core'
import { localToday } from '../i18n/days.ts'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { DialogFooter } from '../ui/dialog.tsx'
import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { TheirVersion } from '../ui/their-version.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useFound } from './use-found.ts'
import { wantedTiesOf } from './wanted-ties.ts'

type Props = { organisation: Organisation; dataset: Dataset; onClose: () => void }

type Draft = {
  names: Labels
  status: 'existing' | 'developing'
  confirmed: boolean
  /** Ids of partnerships that were wanted and exist now. */
  ties: string[]
}

/** What is asked of a missing actor that has been found: its real name, and what of what was wanted is so now. */
export function FoundForm({ organisation, dataset, onClose }: Props) {
  const { t, label } = useMessages()
  const languageName = useLanguageNames()
  const { languages } = dataset.alliance
  const wanted = wantedTiesOf(dataset, organisation.id)
  const bodyOf = ({ names, status, confirmed, ties }: Draft): OrganisationFound => ({
    names: labelsOf(names, languages),
    status,
    ...(confirmed && { verifiedOn: localToday() }),
    nextStep: '',
    nextStepOn: null,
    partnershipIds: ties,
  })
  const form = useCheckedForm<Draft>({
    initialValues: { names: labelsDraft({}, languages), status: 'existing', confirmed: true, ties: [] },
    schema: OrganisationFound,
    bodyOf,
  })
  const words = ({ names, status }: Pick<Organisation, 'names' | 'status'>): [string, string][] => [
    ...languages.map((language): [string, string] => [
      t('organisations.found.name', { language: languageName(language) }),
      names[language] ?? '',
    ]),
    [t('organisations.status'), t(`organisations.status.${status}`)],
  ]
  const found = useFound(dataset, organisation, onClose)
  return (
    <CheckedForm form={form} onSubmit={(draft) => found.mutate(bodyOf(draft))} error={found.error}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('organisations.found.text')}
        </Text>
        {languages.map((language, at) => (
          <TextInput
            key={language}
            lang={language}
            label={t('organisations.found.name', { language: languageName(language) })}
            required={at === 0}
            {...form.getInputProps(`names.${language}`)}
          />
        ))}
        <Radio.Group {...form.getInputProps('status')} label={t('organisations.status')}>
          <Stack gap="xs" mt="xs">
            {(['existing', 'developing'] as const).map((status) => (
              <Radio
                key={status}
                value={status}
                label={t(`organisations.status.${status}`)}
                description={t(`organisations.status.${status}.explained`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          {...form.getInputProps('confirmed', { type: 'checkbox' })}
          label={t('organisations.found.confirmed')}
        />
        {wanted.length > 0 && (
          <Checkbox.Group {...form.getInputProps('ties')} label={t('organisations.found.ties')}>
            <Stack gap="xs" mt="xs">
              {wanted.map(({ partnership, other }) => (
                <Checkbox
                  key={partnership.id}
                  value={partnership.id}
                  label={`${label(other.names, ...languages)} · ${t(`partnerships.kind.${partnership.kind}`)}`}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <ProblemAlert error={found.error} marked={['names']}>
          {found.theirs && (
            <TheirVersion fields={sideBySide(words(form.values), words(found.theirs))} onTake={onClose} />
          )}
        </ProblemAlert>
        <DialogFooter unsaved={form.isDirty()}>
          <Button type="submit" loading={found.isPending}>
            {t('organisations.found')}
          </Button>
        </DialogFooter>
      </Stack>
    </CheckedForm>
  )
}
