import type { Dataset } from '@atlas/shared/dataset'
import { Button, Group, Text } from '@mantine/core'
import type { Ref } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { LinkButton } from '../../ui/link.tsx'
import classes from './form.module.css'
import type { DraftForm } from './use-draft-form.ts'

type Props = {
  form: DraftForm
  saving: boolean
  dataset: Dataset
  id: string | undefined
  /** The button that saves, to lead the focus to. */
  saveButton: Ref<HTMLButtonElement>
}

/** Save and cancel, in sight wherever one is in the form. */
export function FormFooter({ form, saving, dataset, id, saveButton }: Props) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  return (
    <div className={classes.footer}>
      <Text size="sm" c="dimmed" role="status">
        {form.isDirty() && t('shell.unsaved')}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {id === undefined ? (
          <LinkButton to="/a/$slug/table" params={{ slug }} variant="default">
            {t('shell.cancel')}
          </LinkButton>
        ) : (
          <LinkButton to="/a/$slug/o/$id" params={{ slug, id }} variant="default">
            {t('shell.cancel')}
          </LinkButton>
        )}
        <Button ref={saveButton} type="submit" loading={saving}>
          {t('shell.save')}
        </Button>
      </Group>
    </div>
  )
}
