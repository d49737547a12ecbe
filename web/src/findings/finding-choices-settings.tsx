import type { Alliance, AllianceUpdate } from '@atlas/shared/alliances'
import type { Dataset } from '@atlas/shared/dataset'
import { FindingChoices } from '@atlas/shared/finding-choices'
import { usualSettings } from '@atlas/shared/findings/settings'
import { engagementLevels } from '@atlas/shared/organisations'
import { Button, Checkbox, Group, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { allianceQuery } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { api, apiPath } from '../service/api.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { LeaveGuard } from '../ui/leave-guard.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { settleForm } from '../ui/settle-form.ts'
import { sideBySide } from '../ui/side-by-side.ts'
import { TheirVersion } from '../ui/their-version.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import {
  choicesFaults,
  choicesOf,
  draftOfChoices,
  type FindingChoicesDraft,
  ladderKeys,
  type NumberKey,
  numbersByPart,
  usualNumber,
} from './finding-choices-draft.ts'

/** What decides how findings are computed, each with what it means and its usual value. */
export function FindingChoicesSettings({ dataset }: { dataset: Dataset }) {
  const { t, number, list } = useMessages()
  const { slug } = dataset.alliance
  const { data: alliance } = useSuspenseQuery(allianceQuery(slug))
  const queryClient = useQueryClient()
  const refresh = useRefresh(slug)
  const form = useCheckedForm<FindingChoicesDraft>({
    initialValues: draftOfChoices(alliance.findingChoices),
    schema: FindingChoices,
    bodyOf: choicesOf,
    further: choicesFaults,
  })
  const save = useRecordSave(
    alliance,
    (draft: FindingChoicesDraft, revision) => {
      const body: AllianceUpdate = { findingChoices: choicesOf(draft) }
      return api.patch<Alliance>(apiPath('alliances', alliance.id), { body, revision })
    },
    async (saved) => {
      notifications.show({ message: t('shell.saved') })
      queryClient.setQueryData(allianceQuery(slug).queryKey, saved)
      settleForm(form, draftOfChoices(saved.findingChoices))
      await refresh()
    },
  )
  const unusual = Object.keys(choicesOf(form.values)).length
  const words = (draft: FindingChoicesDraft): [string, string][] => [
    [t('finding-choices.places'), t(`finding-choices.places.${draft.places}`)],
    ...Object.values(numbersByPart)
      .flatMap((part) => Object.keys(part) as NumberKey[])
      .map((key): [string, string] => [t(`finding-choices.${key}`), String(draft[key])]),
    ...ladderKeys.map((key): [string, string] => [
      t(`finding-choices.${key}`),
      list(draft[key].map((rung) => t(`organisations.engagement.${rung}`))),
    ]),
  ]
  const numbersOf = (part: keyof typeof numbersByPart) => (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {Object.entries(numbersByPart[part]).map(([name, unit]) => {
        const key = name as NumberKey
        const usual = usualNumber(key)
        const said =
          unit === 'kilometres'
            ? `${number(usual)}${t('lists.kilometres')}`
            : unit === 'percent'
              ? `${number(usual)}${t('lists.percent')}`
              : number(usual)
        return (
          <NumberField
            key={key}
            {...form.getInputProps(key)}
            unit={unit}
            label={t(`finding-choices.${key}`)}
            description={`${t(`finding-choices.${key}.hint`)} ${t('finding-choices.usually', { value: said })}`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
        )
      })}
    </SimpleGrid>
  )
  return (
    <CheckedForm form={form} onSubmit={(draft) => save.mutate(draft)} error={save.error}>
      <LeaveGuard unsaved={form.isDirty} />
      <Text c="dimmed" mb="lg" maw={640}>
        {t('finding-choices.text')}
      </Text>
      <Stack gap="xl">
        <Part title={t('finding-choices.part.coverage')}>
          <Radio.Group {...form.getInputProps('places')} label={t('finding-choices.places')}>
            <Stack gap="xs" mt="xs">
              {(['usual', 'territory', 'locality'] as const).map((places) => (
                <Radio key={places} value={places} label={t(`finding-choices.places.${places}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {numbersOf('age')}
        </Part>
        <Part title={t('finding-choices.part.access')}>{numbersOf('access')}</Part>
        <Part title={t('finding-choices.part.table')}>{numbersOf('table')}</Part>
        <Part title={t('finding-choices.part.engagement')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {ladderKeys.map((key) => (
              <Checkbox.Group
                key={key}
                {...form.getInputProps(key)}
                label={t(`finding-choices.${key}`)}
                description={`${t(`finding-choices.${key}.hint`)} ${t('finding-choices.usually', {
                  value: list(usualSettings[key].map((rung) => t(`organisations.engagement.${rung}`))),
                })}`}
              >
                <Stack gap="xs" mt="xs">
                  {engagementLevels.map((rung) => (
                    <Checkbox key={rung} value={rung} label={t(`organisations.engagement.${rung}`)} />
                  ))}
                </Stack>
              </Checkbox.Group>
            ))}
          </SimpleGrid>
        </Part>
        <Part title={t('finding-choices.part.network')}>{numbersOf('network')}</Part>
        <ProblemAlert error={save.error} marked={Object.keys(form.values)}>
          {save.theirs && (
            <TheirVersion
              fields={sideBySide(words(form.values), words(draftOfChoices(save.theirs.findingChoices)))}
              onTake={() => save.theirs && form.setValues(draftOfChoices(save.theirs.findingChoices))}
            />
          )}
        </ProblemAlert>
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {t('shell.save')}
          </Button>
          <Button
            variant="default"
            disabled={unusual === 0}
            onClick={() => form.setValues(draftOfChoices({}))}
          >
            {t('finding-choices.backToUsual')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {t('finding-choices.unusual', { n: unusual })}
          </Text>
        </Group>
      </Stack>
    </CheckedForm>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Stack gap="md" component="section">
    <Title order={3} size="h5">
      {title}
    </Title>
    {children}
  </Stack>
)
