import type { Dataset } from '@atlas/shared/dataset'
import type { Change } from '@atlas/shared/history'
import { Badge, Text, VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { type ChangeText, describeChange } from './change-sentence.ts'
import classes from './changes.module.css'
import { UndoButton } from './undo-button.tsx'

type Props = { change: Change; dataset: Dataset; mayUndo: boolean }

/** One change in plain words, with its undo. */
export const ChangeItem = memo(function ChangeItem({ change, dataset, mayUndo }: Props) {
  const messages = useMessages()
  const { t, instant } = messages
  const { sentence, about, edits, more } = describeChange(change, dataset, messages)
  return (
    <li className={classes.change} data-undone={change.undoneBy !== null || undefined}>
      <div className={classes.told}>
        <Text className={classes.sentence}>
          <Sentence sentence={sentence} about={about} slug={dataset.alliance.slug} />
        </Text>
        {edits.length > 0 && <Edits edits={edits} />}
        {more.length > 0 && (
          <Text size="sm" c="dimmed">
            {more.join(' · ')}
          </Text>
        )}
        <Text component="div" size="sm" c="dimmed">
          <time dateTime={change.at}>{instant(change.at)}</time>
          {change.undoneBy !== null && (
            <Badge ml="xs" variant="default" size="sm" tt="none">
              {t('history.isUndone')}
            </Badge>
          )}
        </Text>
      </div>
      {mayUndo && change.undoneBy === null && (
        <UndoButton slug={dataset.alliance.slug} change={change} sentence={sentence} />
      )}
    </li>
  )
})

/** The sentence, with a link where it names something that has a page. */
function Sentence({ sentence, about, slug }: Pick<ChangeText, 'sentence' | 'about'> & { slug: string }) {
  const at = about ? sentence.indexOf(about.name) : -1
  if (!about || at < 0) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <LinkText underline="always" to="/a/$slug/o/$id" params={{ slug, id: about.organisationId }}>
        {about.name}
      </LinkText>
      {sentence.slice(at + about.name.length)}
    </>
  )
}

function Edits({ edits }: Pick<ChangeText, 'edits'>) {
  const { t } = useMessages()
  return (
    <ul className={classes.edits}>
      {edits.map(({ field, before, after }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is past does not change its order
        <li key={at}>
          <span className={classes.field}>{field}</span>{' '}
          {before !== null && (
            <>
              <VisuallyHidden>{t('history.before')} </VisuallyHidden>
              <del className={classes.before}>{before}</del>
              <span aria-hidden> → </span>
              <VisuallyHidden>, {t('history.after')} </VisuallyHidden>
            </>
          )}
          <ins className={classes.after}>{after}</ins>
        </li>
      ))}
    </ul>
  )
}
