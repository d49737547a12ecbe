import type { Dataset } from '@atlas/shared/dataset'
import { Anchor, Text } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { LinkText } from '../../ui/link.tsx'
import { FormPart } from './form-part.tsx'
import { PartFields } from './part-fields.tsx'
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
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const { answersFinding } = form.values
  // Without territories there is nothing to choose from: its places say where.
  const anywhere = dataset.territories.length === 0
  return (
    <FormPart legend={t('organisations.missing')} text={t('organisations.missing.text')}>
      {answersFinding !== null && (
        <Text size="sm">
          <LinkText to="/a/$slug/findings" params={{ slug }} search={{ finding: answersFinding }}>
            {t('organisations.answersFinding')}
          </LinkText>
          {' · '}
          <Anchor component="button" type="button" onClick={() => form.setFieldValue('answersFinding', null)}>
            {t('organisations.answersFinding.not')}
          </Anchor>
        </Text>
      )}
      <PartFields
        part="missing"
        form={form}
        dataset={dataset}
        ownId={ownId}
        except={anywhere ? ['expectedTerritoryId'] : []}
      />
      {anywhere && (
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
    </FormPart>
  )
}
