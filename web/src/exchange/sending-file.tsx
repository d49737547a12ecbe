import { fileSize } from '@atlas/shared/sentences/file-size'
import { Button, Group, Progress, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

type Props = {
  file: File
  /** Bytes that have left. */
  sent: number
  onCancel: () => void
}

/** How much of a file has been sent. Once all of it has, the service is writing it down, for nobody knows how long. */
export function SendingFile({ file, sent, onCancel }: Props) {
  const { t, percent, language } = useMessages()
  // Headers and body are counted by the browser alike: the last bytes are never told exactly.
  const ratio = Math.min(sent / file.size, 1)
  const done = ratio === 1
  return (
    <div style={{ width: '100%', maxWidth: 420 }}>
      <Text size="sm" role="status">
        {t(done ? 'exchange.start.sent' : 'exchange.start.sending', { file: file.name })}
      </Text>
      <Progress
        value={done ? 100 : ratio * 100}
        animated={done}
        my={6}
        aria-label={t('exchange.start.sending', { file: file.name })}
      />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('exchange.start.part', {
            sent: fileSize(Math.min(sent, file.size), language),
            size: fileSize(file.size, language),
            percent: percent(ratio),
          })}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </div>
  )
}
