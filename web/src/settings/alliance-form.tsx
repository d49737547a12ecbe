import { type Alliance, AllianceCreate, AllianceUpdate } from '@atlas/shared/alliances'
import { fold } from '@atlas/shared/names'
import type { Position } from '@atlas/shared/primitives'
import { Button, Pill, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { offeredLanguages, useLanguageNames } from '../i18n/language-names.ts'
import { type Messages, useMessages } from '../i18n/use-messages.ts'
import { api, apiPath } from '../service/api.ts'
import { useKeyOf } from '../service/use-key-of.ts'
import { AreaField } from '../territories/area-field.tsx'
import { CheckedForm } from '../ui/checked-form.tsx'
import { CountryField } from '../ui/country-field.tsx'
import { LeaveGuard } from '../ui/leave-guard.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { settleForm } from '../ui/settle-form.ts'
import { type Difference, TheirVersion } from '../ui/their-version.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import { BasemapField } from './basemap-field.tsx'
import { GuestAccessField } from './guest-access-field.tsx'

type Draft = Required<Omit<AllianceCreate, 'findingChoices'>>

const draftOf = ({ id, revision, createdAt, updatedAt, findingChoices, ...draft }: Alliance): Draft => draft

/** Nobody reads a new alliance but its members, until somebody decides otherwise. */
const emptyDraft = (language: string): Draft => ({
  name: '',
  purpose: '',
  slug: '',
  languages: [language],
  country: null,
  boundary: null,
  basemap: null,
  invented: false,
  guestAccess: 'none',
})

/** A short name that is left empty is made by the service. */
const creationOf = ({ slug, ...draft }: Draft): AllianceCreate => ({ ...draft, ...(slug && { slug }) })

/** Whether the data are invented was said when the alliance was founded. */
const updateOf = ({ invented, ...draft }: Draft): AllianceUpdate => draft

type Props = {
  /** Null founds a new one. */
  alliance: Alliance | null
  /** Where to look when its boundary is drawn; longitude, latitude. */
  near?: readonly Position[]
  onSaved: (saved: Alliance) => unknown
}

export function AllianceForm({ alliance, near, onSaved }: Props) {
  const messages = useMessages()
  const { t, language } = messages
  const languageName = useLanguageNames()
  const form = useCheckedForm<Draft>({
    initialValues: alliance ? draftOf(alliance) : emptyDraft(language),
    schema: alliance ? AllianceUpdate : AllianceCreate,
    bodyOf: (draft) => (alliance ? updateOf(draft) : creationOf(draft)),
  })
  const { keyOf } = useKeyOf()
  const save = useRecordSave(
    alliance,
    (draft: Draft, revision) =>
      alliance === null
        ? api.post<Alliance>(apiPath('alliances'), {
            body: creationOf(draft),
            idempotencyKey: keyOf(creationOf(draft)),
          })
        : api.patch<Alliance>(apiPath('alliances', alliance.id), { body: updateOf(draft), revision }),
    (saved) => {
      settleForm(form, draftOf(saved))
      return onSaved(saved)
    },
  )
  const { theirs } = save
  return (
    <CheckedForm form={form} onSubmit={(draft) => save.mutate(draft)} error={save.error}>
      <LeaveGuard unsaved={form.isDirty} />
      <Stack gap="lg" maw={640}>
        <TextInput {...form.getInputProps('name')} label={t('alliances.name')} required />
        <Textarea
          {...form.getInputProps('purpose')}
          label={t('alliances.purpose')}
          description={t('alliances.purpose.hint')}
          autosize
          minRows={3}
        />
        <TextInput
          {...form.getInputProps('slug')}
          label={t('alliances.slug')}
          description={t(alliance ? 'alliances.slug.hint' : 'alliances.slug.new')}
          required={alliance !== null}
        />
        <TagsInput
          {...form.getInputProps('languages')}
          label={t('alliances.languages')}
          description={t('alliances.languages.hint')}
          data={offeredLanguages}
          filter={({ options, search }) =>
            options.filter(
              (option) =>
                'value' in option &&
                fold(`${option.value} ${languageName(option.value)}`).includes(fold(search)),
            )
          }
          renderOption={({ option }) => languageName(option.value)}
          renderPill={({ value, onRemove }) => (
            <Pill withRemoveButton onRemove={onRemove}>
              {languageName(String(value))}
            </Pill>
          )}
          selectFirstOptionOnChange
          maxDropdownHeight={240}
          required
        />
        <CountryField
          value={form.values.country}
          onChange={(country) => form.setFieldValue('country', country)}
          error={form.errors.country}
        />
        <AreaField
          value={form.values.boundary}
          onChange={(boundary) => form.setFieldValue('boundary', boundary)}
          error={form.errors.boundary}
          label={t('alliances.boundary')}
          near={near}
          country={form.values.country}
          onChosen={([first]) =>
            form.values.country === null && form.setFieldValue('country', first?.country ?? null)
          }
        />
        <BasemapField
          value={form.values.basemap}
          onChange={(basemap) => form.setFieldValue('basemap', basemap)}
          error={form.errors.basemap}
        />
        <GuestAccessField
          value={form.values}
          onChange={({ invented, guestAccess }) => form.setValues({ invented, guestAccess })}
          isNew={alliance === null}
          error={form.errors.guestAccess}
        />
        <ProblemAlert error={save.error} marked={Object.keys(form.values)}>
          {theirs && (
            <TheirVersion
              fields={differences(form.values, draftOf(theirs), messages)}
              onTake={() => form.setValues(draftOf(theirs))}
            />
          )}
        </ProblemAlert>
        <Button
          type="submit"
          loading={save.isPending}
          disabled={alliance !== null && !form.isDirty()}
          w="fit-content"
        >
          {t(alliance ? 'shell.save' : 'alliances.found')}
        </Button>
      </Stack>
    </CheckedForm>
  )
}

function differences(mine: Draft, theirs: Draft, { t, country, list }: Messages): Difference[] {
  const words = (draft: Draft) => [
    [t('alliances.name'), draft.name],
    [t('alliances.purpose'), draft.purpose],
    [t('alliances.slug'), draft.slug],
    [t('alliances.languages'), list(draft.languages)],
    [t('organisations.country'), draft.country === null ? '' : country(draft.country)],
    [t('alliances.boundary'), t(draft.boundary ? 'territories.area.given' : 'territories.area.none')],
    [t('alliances.basemap'), draft.basemap ?? ''],
    [t('alliances.guestAccess'), t(`alliances.guestAccess.${draft.guestAccess}`)],
  ]
  const other = words(theirs)
  return words(mine).map(([label = '', value = ''], at) => ({
    label,
    mine: value,
    theirs: other[at]?.[1] ?? '',
  }))
}
