import { type GapComment, GapCommentUpdate } from '@atlas/shared/gap-decisions'
import { Textarea } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'

type Draft = { text: string }
type Props = { slug: string; comment: GapComment; onClose: () => void }

const bodyOf = ({ text }: Draft): GapCommentUpdate => ({ text: text.trim() })

/** Says something again in other words. */
export function CommentDialog({ slug, comment, onClose }: Props) {
  const { t } = useMessages()
  const form = useCheckedForm<Draft>({
    initialValues: { text: comment.text },
    schema: GapCommentUpdate,
    bodyOf,
  })
  const save = useCollectionSave(
    slug,
    'gap-comments',
    comment,
    (draft: Draft, isNew) => ({ ...bodyOf(draft), ...(isNew && { gap: comment.gap }) }),
    onClose,
  )
  return (
    <RecordDialog
      title={t('gaps.comment.edit')}
      form={form}
      save={save}
      marked={['text']}
      theirs={save.theirs && { text: save.theirs.text }}
      compare={(mine, theirs) => [{ label: t('gaps.comment'), mine: mine.text, theirs: theirs.text }]}
      onClose={onClose}
    >
      <Textarea
        {...form.getInputProps('text')}
        label={t('gaps.comment')}
        required
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
      />
    </RecordDialog>
  )
}
