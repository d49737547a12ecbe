import type { RoomEntry } from '@atlas/shared/workshops/entries'
import { Button, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'

type Props = {
  entry: RoomEntry
  /** Whether it is in the base already. */
  isTakingBack: boolean
  onRefuse: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why an entry is not taken, or no longer; the reason may be left out. */
export function RefuseDialog({ entry, isTakingBack, onRefuse, onClose }: Props) {
  const { t } = useMessages()
  const [reason, setReason] = useState('')
  const refuse = useMutation({ mutationFn: () => onRefuse(reason.trim()) })
  const { title } = entry
  return (
    <Dialog
      onClose={onClose}
      title={t(isTakingBack ? 'console.entry.takeBack.of' : 'console.entry.refuse.title', { title })}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          refuse.mutate()
        }}
      >
        <Stack>
          <Textarea
            label={t('console.entry.reason')}
            description={t('console.entry.reason.hint')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
            data-autofocus
          />
          <ProblemAlert error={refuse.error} />
          <DialogFooter unsaved={reason !== ''}>
            <Button type="submit" loading={refuse.isPending}>
              {t(isTakingBack ? 'console.entry.takeBack' : 'console.entry.refuse')}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Dialog>
  )
}
