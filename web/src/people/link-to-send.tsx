import type { OneTimeLink } from '@atlas/shared/people'
import { Button, CopyButton, Group, Paper, Text, TextInput } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

/** A link that was just made. It is shown now and never again; one that is not lasting works once. */
export function LinkToSend({ link, expiresAt, isLasting = false }: OneTimeLink & { isLasting?: boolean }) {
  const { t, instant } = useMessages()
  return (
    <Paper withBorder p="md" role="status">
      <Group align="end" wrap="nowrap">
        <TextInput
          readOnly
          flex={1}
          label={t('people.invite.link')}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'shell.copied' : 'shell.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        {t('people.link.once')} {!isLasting && t('people.welcome.until', { date: instant(expiresAt) })}
      </Text>
    </Paper>
  )
}
