import { Button, Group, Modal, type ModalProps, Text } from '@mantine/core'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useLeaveGuard } from './leave-guard.tsx'
import { useFocusReturn } from './use-focus-return.ts'

type Opened = {
  /** Closes the dialog as its cross does. */
  close: () => void
  /** Takes whether its form holds what is not saved. */
  setUnsaved: (unsaved: boolean) => void
}

const OpenedDialog = createContext<Opened | null>(null)

/**
 * A dialog that is there only while it is open. However it is closed, it asks first where something typed would be lost;
 * a click beside it, which may be a slip, then closes nothing.
 */
export function Dialog({ onClose, children, ...props }: Omit<ModalProps, 'opened'>) {
  useFocusReturn()
  const [unsaved, setUnsaved] = useState(false)
  const guard = useLeaveGuard(() => unsaved)
  const close = () => guard.leave(onClose)
  return (
    <>
      <Modal {...props} opened onClose={close} closeOnEscape={!guard.asking} closeOnClickOutside={!unsaved}>
        <OpenedDialog value={{ close, setUnsaved }}>{children}</OpenedDialog>
      </Modal>
      {guard.question}
    </>
  )
}

type FooterProps = {
  /** Whether the form holds what is not saved. */
  unsaved: boolean
  /** What can be done besides. */
  aside?: ReactNode
  /** What saves. */
  children: ReactNode
}

/** The end of a form in a dialog: whether something in it is not saved yet, the way out, and what saves. */
export function DialogFooter({ unsaved, aside, children }: FooterProps) {
  const { t } = useMessages()
  const dialog = useContext(OpenedDialog)
  const setUnsaved = dialog?.setUnsaved
  useEffect(() => {
    setUnsaved?.(unsaved)
    return () => setUnsaved?.(false)
  }, [setUnsaved, unsaved])
  return (
    <Group justify="space-between">
      {aside ?? <Unsaved unsaved={unsaved} />}
      <Group ml="auto">
        {aside && <Unsaved unsaved={unsaved} />}
        <Button variant="default" onClick={dialog?.close}>
          {t('shell.cancel')}
        </Button>
        {children}
      </Group>
    </Group>
  )
}

function Unsaved({ unsaved }: { unsaved: boolean }) {
  const { t } = useMessages()
  return (
    <Text size="sm" c="dimmed" role="status">
      {unsaved && t('shell.unsaved')}
    </Text>
  )
}
