import type { Action } from '@atlas/shared/actions'

/** Whether there is still something to do. */
const isOpen = ({ state }: Pick<Action, 'state'>): boolean => state === 'planned' || state === 'doing'

/** @param today `2026-11-21` */
export const isOverdue = (action: Pick<Action, 'state' | 'dueOn'>, today: string): boolean =>
  isOpen(action) && action.dueOn !== null && action.dueOn < today

/** What is to be done, the soonest due first and those without a day last; and what is over, the newest first. */
export function planOf(actions: readonly Action[]): { open: Action[]; over: Action[] } {
  return {
    open: actions
      .filter(isOpen)
      .sort((a, b) => compare(a.dueOn ?? '9', b.dueOn ?? '9') || compare(a.createdAt, b.createdAt)),
    over: actions.filter((action) => !isOpen(action)).sort((a, b) => compare(b.updatedAt, a.updatedAt)),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
