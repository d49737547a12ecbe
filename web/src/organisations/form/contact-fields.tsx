import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMessages } from '../../i18n/use-messages.ts'
import { FormPart } from './form-part.tsx'
import { PartFields } from './part-fields.tsx'
import type { DraftForm } from './use-draft-form.ts'

/** How the organisation is reached, and the numbers under which registers know it. */
export function ContactFields({ form, dataset }: { form: DraftForm; dataset: Dataset }) {
  const { t } = useMessages()
  const { identifiers } = form.values
  return (
    <FormPart legend={t('organisations.form.references')}>
      <PartFields part="contact" form={form} dataset={dataset} />
      {identifiers.map((_, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <Group key={position} align="flex-start" wrap="nowrap" gap="xs">
          <TextInput
            flex={1}
            label={t('organisations.identifier.scheme')}
            description={t('organisations.identifier.scheme.text')}
            {...form.getInputProps(`identifiers.${position}.scheme`)}
            data-path={`identifiers.${position}.scheme`}
          />
          <TextInput
            flex={2}
            label={t('organisations.identifier.value')}
            description={t('organisations.identifier.value.text')}
            {...form.getInputProps(`identifiers.${position}.value`)}
            data-path={`identifiers.${position}.value`}
          />
          <ActionIcon
            mt={46}
            size={36}
            variant="subtle"
            color="gray"
            aria-label={t('organisations.identifier.remove', { n: position + 1 })}
            onClick={() => form.removeListItem('identifiers', position)}
          >
            <IconTrash size={17} stroke={1.6} />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.insertListItem('identifiers', { scheme: '', value: '' })}
        >
          {t('organisations.identifier.add')}
        </Button>
      </div>
    </FormPart>
  )
}
