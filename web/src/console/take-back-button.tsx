import type { TakeBackOrder, TakenBack } from '@atlas/shared/workshops/room'
import { List, Modal, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Static } from 'typebox'
import { useMessages } from '../i18n/use-messages.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import type { Moves } from './use-moves.ts'

type Props = { label: string; icon: ReactNode; order: Static<typeof TakeBackOrder>; moves: Moves }

/** Takes back several entries at once, after asking, and says what was kept and why. */
export function TakeBackButton({ label, icon, order, moves }: Props) {
  const { t } = useMessages()
  const [done, setDone] = useState<TakenBack | null>(null)
  return (
    <>
      <ConfirmButton
        label={label}
        icon={icon}
        title={t('console.takeBack.ask')}
        text={`${label}. ${t('console.takeBack.text')}`}
        confirm={t('console.takeBack.do')}
        onConfirm={async () => setDone(await moves.takeBack(order))}
      />
      <Modal
        opened={done !== null}
        onClose={() => setDone(null)}
        title={t('console.takeBack.done', { n: done?.takenBack ?? 0 })}
        centered
      >
        {done && done.kept.length > 0 && (
          <>
            <Text>{t('console.takeBack.kept', { n: done.kept.length })}</Text>
            <List size="sm" mt="xs">
              {done.kept.map(({ entryId, title, reason }) => (
                <List.Item key={entryId}>
                  {title} – {reason}
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Modal>
    </>
  )
}
