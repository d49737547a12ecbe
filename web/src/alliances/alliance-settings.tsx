import { type Alliance, type AllianceUpdate, guestAccesses } from '@atlas/shared/alliances'
import type { Dataset } from '@atlas/shared/dataset'
import { Button, Radio, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, apiPath } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { CountryField } from '../organisations/country-field.tsx'
import { useLanguageNames } from '../organisations/language-names.ts'
import { AreaField } from '../territories/area-field.tsx'
import { currentOf, fieldErrorsOf } from '../ui/problem.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { allianceQuery } from './alliance-queries.ts'
import { useRefresh } from './use-refresh.ts'

/** What an alliance says of itself, and what it lets guests read. */
export function AllianceSettings({ dataset }: { dataset: Dataset }) {
  const { slug } = dataset.alliance
  const { data: alliance } = useSuspenseQuery(allianceQuery(slug))
  return <AllianceForm key={alliance.revision} alliance={alliance} />
}

const fields = ['name', 'slug', 'purpose', 'languages', 'country', 'guestAccess', 'boundary'] as const

function AllianceForm({ alliance }: { alliance: Alliance }) {
  const { t } = useMessages()
  const languageName = useLanguageNames()
  const { name, slug, purpose, languages, country, guestAccess, boundary } = alliance
  const form = useForm({
    initialValues: { name, slug, purpose, languages, country, guestAccess, boundary },
  })
  const save = useSaveAlliance(alliance)
  const submit = (values: AllianceUpdate) =>
    save.mutate(values, { onError: (error) => form.setErrors(fieldErrorsOf(error, t)) })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="lg" maw={640}>
        <TextInput {...form.getInputProps('name')} label={t('alliances.name')} required maxLength={200} />
        <Textarea
          {...form.getInputProps('purpose')}
          label={t('alliances.purpose')}
          description={t('alliances.purpose.hint')}
          autosize
          minRows={3}
          maxLength={4000}
        />
        <TextInput
          {...form.getInputProps('slug')}
          label={t('alliances.slug')}
          description={t('alliances.slug.hint')}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          required
          maxLength={80}
        />
        <TagsInput
          {...form.getInputProps('languages')}
          label={t('alliances.languages')}
          description={`${t('alliances.languages.hint')} ${form.values.languages.map(languageName).join(', ')}`}
          required
        />
        <CountryField {...form.getInputProps('country')} />
        <AreaField {...form.getInputProps('boundary')} label={t('alliances.boundary')} />
        <Radio.Group {...form.getInputProps('guestAccess')} label={t('alliances.guestAccess')}>
          <Stack gap="sm" mt="xs">
            {guestAccesses.map((access) => (
              <Radio
                key={access}
                value={access}
                label={t(`alliances.guestAccess.${access}`)}
                description={t(`alliances.guestAccess.${access}.hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <ProblemAlert error={save.error} marked={fields.map((field) => `/${field}`)} />
        <Button type="submit" loading={save.isPending} disabled={!form.isDirty()} w="fit-content">
          {t('shell.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** Saves over the revision that was read; after a refusal as stale, over the one that the service then told. */
function useSaveAlliance(alliance: Alliance) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const refresh = useRefresh(alliance.slug)
  return useMutation({
    mutationFn: (change: AllianceUpdate) => {
      const stale = currentOf<Alliance>(save.error)
      return api.patch<Alliance>(apiPath('alliances', alliance.id), {
        body: change,
        revision: stale?.revision ?? alliance.revision,
      })
    },
    onSuccess: async (saved) => {
      notifications.show({ message: t('shell.saved') })
      queryClient.setQueryData(allianceQuery(saved.slug).queryKey, saved)
      if (saved.slug === alliance.slug) return refresh()
      await navigate({ to: '/a/$slug/settings', params: { slug: saved.slug }, replace: true })
    },
  })
}
