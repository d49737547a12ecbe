import type { Action, ActionCreate, ActionState } from '@atlas/shared/actions'
import type { SchemaFault } from '../ui/schema-faults.ts'

/** An action while it is being typed: text where the record may have nothing. */
export type ActionDraft = {
  title: string
  problem: string
  description: string
  budget: string
  resources: string
  responsibleId: string | null
  responsible: string
  state: ActionState
  startsOn: string
  dueOn: string
  finding: string | null
}

export const draftOfAction = (action: Action): ActionDraft => ({
  title: action.title,
  problem: action.problem,
  description: action.description,
  budget: action.budget,
  resources: action.resources,
  responsibleId: action.responsibleId,
  responsible: action.responsible,
  state: action.state,
  startsOn: action.startsOn ?? '',
  dueOn: action.dueOn ?? '',
  finding: action.finding,
})

/** A new action, as an answer to a finding or to none. */
export const newAction = ({
  finding,
  problem,
}: {
  finding: string | null
  problem: string
}): ActionDraft => ({
  title: '',
  problem,
  description: '',
  budget: '',
  resources: '',
  responsibleId: null,
  responsible: '',
  state: 'planned',
  startsOn: '',
  dueOn: '',
  finding,
})

/** What is sent. */
export const bodyOfAction = (draft: ActionDraft): ActionCreate => ({
  ...draft,
  title: draft.title.trim(),
  problem: draft.problem.trim(),
  description: draft.description.trim(),
  budget: draft.budget.trim(),
  resources: draft.resources.trim(),
  responsible: draft.responsible.trim(),
  startsOn: draft.startsOn || null,
  dueOn: draft.dueOn || null,
})

/** What no schema tells: nothing ends before it begins. */
export const actionFaults = ({ startsOn, dueOn }: ActionDraft): SchemaFault[] =>
  /^\d/.test(startsOn) && /^\d/.test(dueOn) && dueOn < startsOn ? [{ pointer: '/dueOn', code: 'order' }] : []
