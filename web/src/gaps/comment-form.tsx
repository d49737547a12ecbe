import { GapCommentCreate } from '@atlas/shared/gap-decisions'
import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { LeaveGuard } from '../ui/leave-guard.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'

type Draft = { text: string }

/** What is typed stays until it has been said. */
export function CommentForm({ slug, gapId }: { slug: string; gapId: string }) {
  const { t } = useMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  const bodyOf = ({ text }: Draft): GapCommentCreate => ({ gap: gapId, text: text.trim() })
  const form = useCheckedForm<Draft>({ initialValues: { text: '' }, schema: GapCommentCreate, bodyOf })
  const save = useCollectionSave(slug, 'gap-comments', null, bodyOf, () => {
    form.reset()
    field.current?.focus()
  })
  return (
    <CheckedForm form={form} onSubmit={(draft) => save.mutate(draft)} error={save.error}>
      <LeaveGuard unsaved={form.isDirty} />
      <Textarea
        {...form.getInputProps('text')}
        ref={field}
        aria-label={t('gaps.comment')}
        placeholder={t('gaps.comment.placeholder')}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Button type="submit" my="xs" size="compact-md" variant="default" loading={save.isPending}>
        {t('gaps.comment.send')}
      </Button>
      <ProblemAlert error={save.error} marked={['text']} />
    </CheckedForm>
  )
}
