import { FindingCommentCreate } from '@atlas/shared/finding-decisions'
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
export function CommentForm({ slug, findingId }: { slug: string; findingId: string }) {
  const { t } = useMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  const bodyOf = ({ text }: Draft): FindingCommentCreate => ({ finding: findingId, text: text.trim() })
  const form = useCheckedForm<Draft>({ initialValues: { text: '' }, schema: FindingCommentCreate, bodyOf })
  const save = useCollectionSave(slug, 'finding-comments', null, bodyOf, () => {
    form.reset()
    field.current?.focus()
  })
  return (
    <CheckedForm form={form} onSubmit={(draft) => save.mutate(draft)} error={save.error}>
      <LeaveGuard unsaved={form.isDirty} />
      <Textarea
        {...form.getInputProps('text')}
        ref={field}
        aria-label={t('findings.comment')}
        placeholder={t('findings.comment.placeholder')}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Button type="submit" my="xs" size="compact-md" variant="default" loading={save.isPending}>
        {t('findings.comment.send')}
      </Button>
      <ProblemAlert error={save.error} marked={['text']} />
    </CheckedForm>
  )
}
