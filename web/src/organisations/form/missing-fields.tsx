import type { Dataset } from '@atlas/shared/dataset'
import { Anchor, NativeSelect, Text, Textarea } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { OrganisationPicker } from '../../selection/organisation-picker.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { LinkText } from '../../ui/link.tsx'
import { FormPart } from './form-part.tsx'
import type { DraftForm } from './use-draft-form.ts'
import { type WantedTies, WantedTiesField } from './wanted-ties-field.tsx'

type Props = {
  form: DraftForm
  dataset: Dataset
  ownId?: string
  /** Of a new one; those of a recorded one are on its page. */
  ties?: WantedTies
}

/** What is known of an actor who has not been found: what it would do, where, and who does what about it next. */
export function MissingFields({ form, dataset, ownId, ties }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const { answersGap, approachedById, expectedTerritoryId } = form.values
  const approaching = dataset.organisations.find(({ id }) => id === approachedById)
  return (
    <FormPart legend={t('organisations.missing')} text={t('organisations.missing.text')}>
      {answersGap !== null && (
        <Text size="sm">
          <LinkText to="/a/$slug/findings" params={{ slug }} search={{ finding: answersGap }}>
            {t('organisations.answersGap')}
          </LinkText>
          {' · '}
          <Anchor component="button" type="button" onClick={() => form.setFieldValue('answersGap', null)}>
            {t('organisations.answersGap.not')}
          </Anchor>
        </Text>
      )}
      <Textarea
        label={t('organisations.role')}
        description={t('organisations.role.hint')}
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps('role')}
        data-path="role"
      />
      {dataset.territories.length > 0 ? (
        <NativeSelect
          label={t('organisations.expectedTerritory')}
          description={t('organisations.expectedTerritory.hint')}
          value={expectedTerritoryId ?? ''}
          onChange={({ currentTarget }) =>
            form.setFieldValue('expectedTerritoryId', currentTarget.value || null)
          }
          error={form.errors.expectedTerritoryId}
          data={[
            { value: '', label: t('organisations.expectedTerritory.none') },
            ...dataset.territories.map(({ id, labels }) => ({
              value: id,
              label: label(labels, ...languages),
            })),
          ]}
          data-path="expectedTerritoryId"
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('organisations.missing.place')}
        </Text>
      )}
      {ties ? (
        <WantedTiesField dataset={dataset} ties={ties} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('organisations.missing.tiesOnPage')}
        </Text>
      )}
      <OrganisationPicker
        slug={slug}
        except={ownId}
        label={t('organisations.approachedBy')}
        description={t('organisations.approachedBy.hint')}
        chosenName={approaching && label(approaching.names, ...languages)}
        {...form.getInputProps('approachedById')}
        data-path="approachedById"
      />
      <Textarea
        label={t('organisations.nextStep')}
        autosize
        maxRows={6}
        {...form.getInputProps('nextStep')}
        data-path="nextStep"
      />
      <DayField
        label={t('organisations.nextStepOn')}
        maw={240}
        {...form.getInputProps('nextStepOn')}
        data-path="nextStepOn"
      />
    </FormPart>
  )
}
