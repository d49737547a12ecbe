import type { ActReason } from '@atlas/shared/editions'
import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { usePublishing } from './publication-queries.ts'
import { ReasonFields } from './reason-fields.tsx'

type Props = { slug: string; number: number; hasEarlier: boolean; onClose: () => void }

/** Publishes an edition, after saying what that means. */
export function PublishDialog({ slug, number, hasEarlier, onClose }: Props) {
  const { t } = useMessages()
  const { publish } = usePublishing(slug)
  const [note, setNote] = useState('')
  const [corrects, setCorrects] = useState(false)
  const [reason, setReason] = useState<ActReason>('mistake')
  const [explanation, setExplanation] = useState('')
  const save = useMutation({
    mutationFn: () => publish({ note, ...(corrects && { corrects: { reason, explanation } }) }),
    onSuccess: onClose,
  })
  return (
    <Dialog onClose={onClose} title={t('publication.publish', { number })} centered>
      <Stack>
        <Text size="sm">{t('publication.publish.text')}</Text>
        <Textarea
          label={t('publication.note')}
          description={t('publication.note.hint')}
          value={note}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {hasEarlier && (
          <Checkbox
            label={t('publication.corrects')}
            checked={corrects}
            onChange={(event) => setCorrects(event.currentTarget.checked)}
          />
        )}
        {corrects && (
          <ReasonFields
            reason={reason}
            onReason={setReason}
            explanation={explanation}
            onExplanation={setExplanation}
          />
        )}
        <ProblemAlert error={save.error} />
        <DialogFooter unsaved={note !== '' || corrects}>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('publication.publish.now')}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  )
}
