import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconExternalLink } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'
import { QrCode } from '../rooms/qr-code.tsx'
import { writtenCode } from '../rooms/room-code.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Section } from '../ui/section.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'

/** How people come in: the code, the links, and the door itself. */
export function DoorPanel({ state, moves }: ConsoleProps) {
  const { t } = useMessages()
  const { isOpen, code, joinPath, wallPath } = state.door
  const copy = async (path: string) => {
    const text = location.origin + path
    const isCopied = await copyText(text)
    notifications.show({ message: isCopied ? t('console.copied') : t('console.copy.failed', { text }) })
  }
  return (
    <Section title={t('console.door')}>
      {code === null ? (
        <Text size="sm" c="dimmed">
          {t('console.door.never')}
        </Text>
      ) : (
        <div className={classes.door}>
          <div className={classes.code}>
            <Text size="sm" c="dimmed">
              {t('room.code')}
            </Text>
            <strong>{writtenCode(code)}</strong>
            <Text size="sm">{t('console.door.type', { address: `${location.host}/w` })}</Text>
          </div>
          {joinPath && (
            <div className={classes.qr}>
              <QrCode
                text={location.origin + joinPath}
                label={t('room.qr', { address: location.origin + joinPath })}
              />
            </div>
          )}
        </div>
      )}
      {code !== null && (
        <Text size="sm" my="xs" role="status">
          {t(isOpen ? 'console.door.isOpen' : 'console.door.isClosed')}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        <Button
          variant={isOpen ? 'default' : 'filled'}
          onClick={() => moves.move.mutate({ move: isOpen ? 'close-door' : 'open-door' })}
        >
          {t(isOpen ? 'console.door.close' : 'console.door.open')}
        </Button>
        {wallPath && (
          <Button
            component="a"
            href={wallPath}
            target="_blank"
            rel="noopener"
            variant="default"
            rightSection={<IconExternalLink size={16} stroke={1.6} aria-hidden />}
          >
            {t('console.door.wall')}
          </Button>
        )}
      </Group>
      {code !== null && (
        <Group gap="xs" mt="xs">
          {joinPath && (
            <Button size="compact-sm" variant="default" onClick={() => void copy(joinPath)}>
              {t('console.door.copy')}
            </Button>
          )}
          {wallPath && (
            <Button size="compact-sm" variant="default" onClick={() => void copy(wallPath)}>
              {t('console.door.copyWall')}
            </Button>
          )}
          <ConfirmButton
            size="compact-sm"
            label={t('console.door.renew')}
            title={t('console.door.renew.ask')}
            text={t('console.door.renew.text')}
            confirm={t('console.door.renew')}
            onConfirm={() => moves.move.mutateAsync({ move: 'renew-code' })}
          />
        </Group>
      )}
    </Section>
  )
}
