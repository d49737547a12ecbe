import { ActionIcon, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { DeleteButton } from './delete-button.tsx'

type Props = {
  /** What the record is called. */
  name: string
  /** What goes with it when it is deleted. */
  deletion: string
  onEdit: () => void
  onDelete: () => Promise<unknown>
  /** What else can be done. */
  children?: ReactNode
}

/** What can be done with a record in a list of settings. */
export function RowActions({ name, deletion, onEdit, onDelete, children }: Props) {
  const { t } = useMessages()
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {children}
      <ActionIcon variant="subtle" color="gray" aria-label={t('shell.edit.what', { name })} onClick={onEdit}>
        <IconPencil size={16} stroke={1.6} />
      </ActionIcon>
      <DeleteButton name={name} text={deletion} onDelete={onDelete} />
    </Group>
  )
}
