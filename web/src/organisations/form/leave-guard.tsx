import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useMessages } from '../../i18n/use-messages.ts'

/**
 * Asks before a page with unsaved changes is left, by a link, the browser's buttons or closing it.
 * @param unsaved asked at the moment of leaving
 */
export function LeaveGuard({ unsaved }: { unsaved: () => boolean }) {
  const { t } = useMessages()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved(),
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  const stay = () => blocker.reset?.()
  return (
    <Modal opened={blocker.status === 'blocked'} onClose={stay} title={t('organisations.leave.title')}>
      <Text mb="md">{t('organisations.leave.text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('organisations.leave.leave')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('organisations.leave.stay')}
        </Button>
      </Group>
    </Modal>
  )
}
