import { type UseFormReturnType, useForm } from '@mantine/form'
import { localToday } from '../../i18n/days.ts'
import { useMessages } from '../../i18n/use-messages.ts'
import { sentenceOfFault } from '../../ui/problem.ts'
import { type Draft, inputOf } from './draft.ts'
import { type DraftFault, faultsOf } from './draft-faults.ts'

export type DraftForm = UseFormReturnType<Draft>

/** The form of an organisation, checked by the schema that the service checks with. */
export function useDraftForm(initialValues: Draft): DraftForm {
  const { t } = useMessages()
  return useForm<Draft>({
    initialValues,
    validate: (draft) => errorsOf(faultsOf(draft, inputOf(draft), localToday()), t),
  })
}

/** Sentences by field, as a form shows them. */
export const errorsOf = (faults: readonly DraftFault[], t: ReturnType<typeof useMessages>['t']) =>
  Object.fromEntries(
    faults.map(({ path, ...fault }) => [path, sentenceOfFault({ pointer: path, ...fault }, t)]),
  )
