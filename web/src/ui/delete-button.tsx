import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from './problem-alert.tsx'

type Props = {
  /** What goes. */
  name: string
  /** What goes with it. */
  text: string
  /** Whether history can bring it back. */
  undoable?: boolean
  onDelete: () => Promise<unknown>
}

/** Deletes after asking. */
export function DeleteButton({ name, text, undoable = true, onDelete }: Props) {
  const { t } = useMessages()
  const [opened, { open, close }] = useDisclosure()
  const remove = useMutation({ mutationFn: onDelete, onSuccess: close })
  const title = t('shell.delete.ask', { name })
  return (
    <>
      <ActionIcon variant="subtle" color="red" aria-label={t('shell.delete.what', { name })} onClick={open}>
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={title} centered>
        <Stack>
          <Text size="sm">
            {text} {undoable && t('shell.delete.undo')}
          </Text>
          <ProblemAlert error={remove.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('shell.delete')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
