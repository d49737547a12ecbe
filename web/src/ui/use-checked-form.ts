import { type UseFormReturnType, useForm } from '@mantine/form'
import type { TSchema } from 'typebox'
import { useMessages } from '../i18n/use-messages.ts'
import { errorsByField } from './problem.ts'
import { type SchemaFault, schemaFaults } from './schema-faults.ts'

type Options<Draft extends object> = {
  initialValues: Draft
  /** That the service checks the body with. */
  schema: TSchema
  /** What would be sent. */
  bodyOf: (draft: Draft) => unknown
  /** What no schema tells; goes before what it does. */
  further?: (draft: Draft) => readonly SchemaFault[]
}

/** A form that is checked before it is sent, in the words of the page and not in those of the browser. */
export function useCheckedForm<Draft extends object>({
  initialValues,
  schema,
  bodyOf,
  further = () => [],
}: Options<Draft>): UseFormReturnType<Draft> {
  const { t } = useMessages()
  return useForm<Draft>({
    initialValues,
    validate: (draft) => errorsByField([...further(draft), ...schemaFaults(schema, bodyOf(draft))], t),
  })
}
