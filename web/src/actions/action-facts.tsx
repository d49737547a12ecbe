import type { Action } from '@atlas/shared/actions'
import type { Dataset } from '@atlas/shared/dataset'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { isOverdue } from './action-plan.ts'
import classes from './actions.module.css'

/** Who answers for an action: the organisation, the person, or nobody yet. */
export function Responsible({ dataset, action }: { dataset: Dataset; action: Action }) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const organisation = dataset.organisations.find(({ id }) => id === action.responsibleId)
  if (!organisation) return action.responsible || <span className={classes.quiet}>{t('actions.nobody')}</span>
  return (
    <>
      {action.responsible && `${action.responsible}, `}
      <LinkText to="/a/$slug/o/$id" params={{ slug, id: organisation.id }} size="sm">
        {label(organisation.names, ...languages)}
      </LinkText>
    </>
  )
}

/** When an action is due, and whether that is over. */
export function Due({ action }: { action: Action }) {
  const { t, day } = useMessages()
  if (action.dueOn === null) return <span className={classes.quiet}>{t('actions.noDate')}</span>
  return isOverdue(action, localToday()) ? (
    <strong className={classes.overdue}>{t('actions.overdue', { date: day(action.dueOn) })}</strong>
  ) : (
    day(action.dueOn)
  )
}
