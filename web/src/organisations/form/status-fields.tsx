import { statuses } from '@atlas/shared/organisations'
import { Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { todayHere } from '../../i18n/days.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormPart } from './form-part.tsx'
import type { DraftForm } from './use-draft-form.ts'

/** Status, when it was last confirmed, and what it could bring. */
export function StatusFields({ form }: { form: DraftForm }) {
  const { t } = useMessages()
  const { status } = form.values
  return (
    <FormPart legend={t('organisations.status')}>
      <NativeSelect
        label={t('organisations.status')}
        description={t(`organisations.status.${status}.explained`)}
        data={statuses.map((value) => ({ value, label: t(`organisations.status.${value}`) }))}
        {...form.getInputProps('status')}
        data-path="status"
      />
      <Group align="flex-end">
        <DayField
          label={t('organisations.verifiedOn')}
          description={t('organisations.verified.explained')}
          max={todayHere()}
          {...form.getInputProps('verifiedOn')}
          data-path="verifiedOn"
        />
        <Button variant="default" onClick={() => form.setFieldValue('verifiedOn', todayHere())}>
          {t('organisations.verified.today')}
        </Button>
      </Group>
      <Textarea
        label={t('organisations.contribution')}
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps('contribution')}
        data-path="contribution"
      />
    </FormPart>
  )
}
