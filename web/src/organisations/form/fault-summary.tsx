import { Alert, List, UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import type { DraftForm } from './use-draft-form.ts'

type Props = {
  form: DraftForm
  /** Counts failed attempts to save: each moves the focus here. */
  attempts: number
}

/** How many fields have to be corrected, with a way to each. */
export function FaultSummary({ form, attempts }: Props) {
  const { t } = useMessages()
  const summary = useRef<HTMLDivElement>(null)
  const faults = Object.entries(form.errors)
  useEffect(() => {
    if (attempts > 0) summary.current?.focus()
  }, [attempts])
  if (faults.length === 0) return null
  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      color="red"
      role="alert"
      title={t('organisations.form.faults', { n: faults.length })}
    >
      <List size="sm">
        {faults.map(([path, sentence]) => (
          <List.Item key={path}>
            <UnstyledButton fz="sm" td="underline" ta="start" onClick={() => focusField(path)}>
              {labelOf(path)}
            </UnstyledButton>
            {t('lists.colon')}
            {sentence}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

const fieldOf = (path: string) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)

function focusField(path: string) {
  const field = fieldOf(path)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

/** What the field is called on the page, or its path where it has no label of its own. */
function labelOf(path: string): string {
  const field = fieldOf(path)
  if (
    !(
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
  )
    return field?.textContent ?? path
  return field.labels?.[0]?.textContent?.replace(/\s*\*$/, '') ?? field.getAttribute('aria-label') ?? path
}
