import type { GapComment, GapCommentCreate, GapCommentUpdate } from '@atlas/shared/gap-decisions'
import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { DeleteButton } from '../ui/delete-button.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import classes from './finding-sheet.module.css'

/** What members say about a finding, in the order in which they said it. */
export function CommentList({ slug, gapId }: { slug: string; gapId: string }) {
  const { t, instant } = useMessages()
  const title = useId()
  const me = useWhoami()?.user?.name
  const { data = [], error } = useQuery(collectionQuery<GapComment>(slug, 'gap-comments'))
  const edit = useCollectionEdit<GapCommentCreate, GapCommentUpdate>(slug, 'gap-comments')
  const comments = data.filter(({ gap }) => gap === gapId)
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={classes.heading}>
        {t('gaps.comments')}
      </h3>
      <ol className={classes.entries}>
        {comments.map((comment) => (
          <li key={comment.id} className={classes.entry}>
            <div>
              <div className={classes.quiet}>
                {comment.authorName} · {instant(comment.createdAt)}
              </div>
              <div className={classes.text}>{comment.text}</div>
            </div>
            {comment.authorName === me && (
              <DeleteButton
                name={t('gaps.comment.mine')}
                text={t('gaps.comment.delete')}
                onDelete={() => edit.mutateAsync({ remove: comment })}
              />
            )}
          </li>
        ))}
      </ol>
      <ProblemAlert error={error} />
      <CommentForm onSend={(text) => edit.mutateAsync({ create: { gap: gapId, text } })} />
    </section>
  )
}

/** What is typed stays until it has been said. */
function CommentForm({ onSend }: { onSend: (text: string) => Promise<unknown> }) {
  const { t } = useMessages()
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    setSending(true)
    setError(null)
    await onSend(text.trim()).then(() => setText(''), setError)
    setSending(false)
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <Textarea
        aria-label={t('gaps.comment')}
        placeholder={t('gaps.comment.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Button
        type="submit"
        mt="xs"
        size="compact-md"
        variant="default"
        loading={sending}
        disabled={!text.trim()}
      >
        {t('gaps.comment.send')}
      </Button>
      <ProblemAlert error={error} />
    </form>
  )
}
