import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemError } from '../service/api.ts'
import { errorsByField } from './problem.ts'

type Props<Draft extends object> = {
  form: UseFormReturnType<Draft>
  /** With what has passed the checks. */
  onSubmit: (draft: Draft) => void
  /** Why it was refused; faults go to their fields. */
  error: unknown
  children: ReactNode
}

/** A form that leads to what has to be corrected: whatever is refused, here or by the service, the focus goes there. */
export function CheckedForm<Draft extends object>({ form, onSubmit, error, children }: Props<Draft>) {
  const { t } = useMessages()
  const element = useRef<HTMLFormElement>(null)
  const [refusals, setRefusals] = useState(0)
  const refused = () => setRefusals((count) => count + 1)
  const { setErrors } = form
  useEffect(() => {
    if (!error) return
    if (error instanceof ProblemError) setErrors(errorsByField(error.faults, t))
    setRefusals((count) => count + 1)
  }, [error, setErrors, t])
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>(faulty)?.focus()
  }, [refusals])
  return (
    <form ref={element} onSubmit={form.onSubmit(onSubmit, refused)} noValidate>
      {children}
    </form>
  )
}

/** What cannot be marked as invalid, such as a button, says so by data; without a field, the sentence itself. */
const faulty = '[aria-invalid="true"]:not([type=hidden]), [data-faulty], [role="alert"]'
