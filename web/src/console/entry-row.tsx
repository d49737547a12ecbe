import type { Dataset } from '@atlas/shared/dataset'
import type { EntryBodies, RoomEntry } from '@atlas/shared/workshops/entries'
import { Badge, Button, Group, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import classes from './console.module.css'

type Props = {
  dataset: Dataset
  entry: RoomEntry
  /** Who sent it; undefined where that is nobody who is still known. */
  person: string | undefined
  onApprove: () => void
  onAsk: (about: 'refuse' | 'merge' | 'take-back') => void
}

/** One thing that came in, and what can be done with it. */
export function EntryRow({ dataset, entry, person, onApprove, onAsk }: Props) {
  const { t, list } = useMessages()
  const { id, kind, title, state, sheet, similar, reason, recordId } = entry
  const { slug } = dataset.alliance
  const isWaiting = state === 'waiting' || state === 'late'
  const isGone = state === 'refused' || state === 'taken-back'
  const isOrganisation = kind === 'organisation' || kind === 'missing'
  const facts = [
    sheet ? t('console.entry.sheet', { sheet }) : (person ?? t('console.entry.somebody')),
    state !== 'waiting' && t(`console.entry.state.${state}`),
    ...detailsOf(entry),
    reason,
  ].filter(Boolean)
  return (
    <li className={classes.entry} data-entry={id} data-state={state}>
      <div className={classes.grow}>
        <div className={classes.entryTitle}>
          {isOrganisation && recordId && state === 'applied' ? (
            <LinkText to="/a/$slug/o/$id" params={{ slug, id: recordId }} inherit>
              {title}
            </LinkText>
          ) : (
            title
          )}
          <Badge variant="default" tt="none">
            {t(`console.entry.kind.${kind}`)}
          </Badge>
        </div>
        <Text size="sm" c="dimmed" className={classes.text}>
          {facts.join(' · ')}
        </Text>
        {similar.length > 0 && (
          <p className={classes.similar}>
            {t('console.entry.similar', { names: list(similar.map(({ name }) => name)) })}
          </p>
        )}
      </div>
      <Group gap="xs" className={classes.decisions}>
        {(isWaiting || isGone) && (
          <Act act={isGone ? 'addAgain' : 'approve'} title={title} isFirst={isWaiting} onClick={onApprove} />
        )}
        {kind === 'organisation' && (isWaiting || similar.length > 0) && (
          <Act act="merge" title={title} onClick={() => onAsk('merge')} />
        )}
        {isWaiting && <Act act="refuse" title={title} onClick={() => onAsk('refuse')} />}
        {state === 'applied' && <Act act="takeBack" title={title} onClick={() => onAsk('take-back')} />}
      </Group>
    </li>
  )
}

type ActProps = {
  act: 'approve' | 'addAgain' | 'merge' | 'refuse' | 'takeBack'
  title: string
  isFirst?: boolean
  onClick: () => void
}

function Act({ act, title, isFirst = false, onClick }: ActProps) {
  const { t } = useMessages()
  return (
    <Button
      size="compact-sm"
      variant={isFirst ? 'filled' : 'default'}
      aria-label={t(`console.entry.${act}.of`, { title })}
      onClick={onClick}
    >
      {t(`console.entry.${act}`)}
    </Button>
  )
}

/** What somebody wrote besides its title. */
function detailsOf({ body }: RoomEntry): string[] {
  const { locality, couldOffer, why, responsible } = body as Partial<
    EntryBodies['organisation'] & EntryBodies['missing'] & EntryBodies['commitment']
  >
  return [locality, couldOffer, why, responsible].flatMap((text) => (text ? [text] : []))
}
