import { ActionIcon, Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from './problem-alert.tsx'

type Props = {
  /** What the button does: its words, or its name where it is but an icon. */
  label: string
  icon?: ReactNode
  /** The question, and what follows from a yes. */
  title: string
  text: string
  /** What says yes. */
  confirm: string
  onConfirm: () => Promise<unknown>
} & Pick<ButtonProps, 'variant' | 'color' | 'size'>

/** Does what cannot be undone, after asking. */
export function ConfirmButton({ label, icon, title, text, confirm, onConfirm, ...looks }: Props) {
  const { t } = useMessages()
  const [opened, { open, close }] = useDisclosure()
  const act = useMutation({ mutationFn: onConfirm, onSuccess: close })
  return (
    <>
      {icon ? (
        <ActionIcon variant="subtle" color="red" aria-label={label} onClick={open}>
          {icon}
        </ActionIcon>
      ) : (
        <Button variant="default" {...looks} onClick={open}>
          {label}
        </Button>
      )}
      <Modal opened={opened} onClose={close} title={title} centered>
        <Stack>
          <Text size="sm">{text}</Text>
          <ProblemAlert error={act.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button color="red.9" loading={act.isPending} onClick={() => act.mutate()}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
