import { Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

/** Stands where nobody has written anything: not known is not none. */
export function NotRecorded() {
  const { t } = useMessages()
  return (
    <Text span size="sm" c="dimmed" fs="italic">
      {t('organisations.notRecorded')}
    </Text>
  )
}
