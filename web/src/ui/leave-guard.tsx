import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useFocusReturn } from './use-focus-return.ts'

/**
 * Asks before a page with unsaved changes is left, by a link, the browser's buttons or closing it.
 * @param unsaved asked at the moment of leaving
 */
export const LeaveGuard = ({ unsaved }: { unsaved: () => boolean }) => useLeaveGuard(unsaved).question

/**
 * The same for what can be closed as well: `leave` does what closes it, once nothing is lost by it. While `asking`, the
 * question is what Escape answers.
 */
export function useLeaveGuard(unsaved: () => boolean) {
  const [closing, setClosing] = useState<(() => void) | null>(null)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => addressOf(current) !== addressOf(next) && unsaved(),
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  const asking = closing !== null || blocker.status === 'blocked'
  const stay = () => {
    setClosing(null)
    blocker.reset?.()
  }
  const go = () => {
    setClosing(null)
    closing?.()
    blocker.proceed?.()
  }
  return {
    asking,
    leave: (close: () => void) => (unsaved() ? setClosing(() => close) : close()),
    question: asking && <Question onStay={stay} onLeave={go} />,
  }
}

/** Without the place on the page, to which the page itself leads. */
const addressOf = ({ pathname, search }: { pathname: string; search: object }) =>
  pathname + JSON.stringify(search)

type Answers = { onStay: () => void; onLeave: () => void }

/** There only while it is asked: the Escape that raises it is not the one that answers it. */
function Question({ onStay, onLeave }: Answers) {
  const { t } = useMessages()
  useFocusReturn()
  return (
    <Modal opened onClose={onStay} title={t('shell.leave.title')} centered>
      <Text mb="md">{t('shell.leave.text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onLeave}>
          {t('shell.leave.leave')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t('shell.leave.stay')}
        </Button>
      </Group>
    </Modal>
  )
}
