import type { GapComment } from '@atlas/shared/gap-decisions'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RowActions } from '../ui/row-actions.tsx'
import { CommentDialog } from './comment-dialog.tsx'
import { CommentForm } from './comment-form.tsx'
import classes from './finding-sheet.module.css'

/** What members say about a finding, in the order in which they said it; each can mend what they said. */
export function CommentList({ slug, gapId }: { slug: string; gapId: string }) {
  const { t, instant } = useMessages()
  const title = useId()
  const me = useWhoami()?.user?.id
  const { data, error } = useQuery(collectionQuery(slug, 'gap-comments'))
  const edit = useCollectionEdit(slug, 'gap-comments')
  const [open, setOpen] = useState<GapComment | null>(null)
  const comments = data?.filter(({ gap }) => gap === gapId) ?? []
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
                {comment.authorName || t('people.former')} · {instant(comment.createdAt)}
                {comment.revision > 1 && ` · ${t('gaps.comment.edited')}`}
              </div>
              <div className={classes.text}>{comment.text}</div>
            </div>
            {comment.authorId === me && (
              <RowActions
                name={t('gaps.comment.mine')}
                deletion={t('gaps.comment.delete')}
                onEdit={() => setOpen(comment)}
                onDelete={() => edit.mutateAsync({ remove: comment })}
              />
            )}
          </li>
        ))}
      </ol>
      {!data && <ProblemAlert error={error} />}
      <CommentForm slug={slug} gapId={gapId} />
      {open && <CommentDialog slug={slug} comment={open} onClose={() => setOpen(null)} />}
    </section>
  )
}
