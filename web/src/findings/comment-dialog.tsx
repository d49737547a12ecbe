import { type FindingComment, FindingCommentUpdate } from '@atlas/shared/finding-decisions'
import { Textarea } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'

type Draft = { text: string }
type Props = { slug: string; comment: FindingComment; onClose: () => void }

const bodyOf = ({ text }: Draft): FindingCommentUpdate => ({ text: text.trim() })

/** Says something again in other words. */
export function CommentDialog({ slug, comment, onClose }: Props) {
  const { t } = useMessages()
  const form = useCheckedForm<Draft>({
    initialValues: { text: comment.text },
    schema: FindingCommentUpdate,
    bodyOf,
  })
  const save = useCollectionSave(
    slug,
    'finding-comments',
    comment,
    (draft: Draft, isNew) => ({ ...bodyOf(draft), ...(isNew && { finding: comment.finding }) }),
    onClose,
  )
  return (
    <RecordDialog
      title={t('findings.comment.edit')}
      form={form}
      save={save}
      marked={['text']}
      theirs={save.theirs && { text: save.theirs.text }}
      compare={(mine, theirs) => [{ label: t('findings.comment'), mine: mine.text, theirs: theirs.text }]}
      onClose={onClose}
    >
      <Textarea
        {...form.getInputProps('text')}
        label={t('findings.comment')}
        required
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
      />
    </RecordDialog>
  )
}
