import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMessages } from '../i18n/use-messages.ts'
import { sentenceOf } from '../ui/problem.ts'
import { useUndo } from './history-queries.ts'

/** Long enough to read, notice the mistake and find the button; history offers the same afterwards. */
const noticeMs = 20_000

/**
 * Tells what was just done and offers to take it back.
 * @returns a function of the sentence and the ids of the changes, in their order
 */
export function useUndoNotice(slug: string): (done: string, ...changeIds: string[]) => void {
  const { t } = useMessages()
  const { mutateAsync: undo } = useUndo(slug)
  return (done, ...changeIds) => {
    const id = changeIds.join()
    const takeBack = async () => {
      notifications.hide(id)
      try {
        for (const changeId of changeIds.toReversed()) await undo(changeId)
        notifications.show({ message: t('history.undone') })
      } catch (error) {
        notifications.show({ color: 'red', title: t('history.undo.refused'), message: sentenceOf(error, t) })
      }
    }
    notifications.show({
      id,
      autoClose: noticeMs,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{done}</Text>
          <Button size="compact-sm" variant="default" onClick={() => void takeBack()}>
            {t('history.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
