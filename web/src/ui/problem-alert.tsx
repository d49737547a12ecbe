import { Alert, List } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemError } from '../service/api.ts'
import { fieldOf, sentenceOf, sentenceOfFault } from './problem.ts'

type Props = {
  /** Anything thrown; null shows nothing. */
  error: unknown
  /** Said instead of the general sentence. */
  sentence?: string
  /** Names of the fields that say themselves what is wrong with them. */
  marked?: readonly string[]
  /** What to do about it. */
  children?: ReactNode
}

/** Says beside a form why it was refused and what to do; nothing where the fields have said it all. */
export function ProblemAlert({ error, sentence, marked = [], children }: Props) {
  const { t } = useMessages()
  if (error === null || error === undefined) return null
  const faults = error instanceof ProblemError ? error.faults : []
  const unmarked = faults.filter(({ pointer }) => !marked.includes(fieldOf(pointer).replace(/\..*/, '')))
  if (faults.length > 0 && unmarked.length === 0) return null
  return (
    <Alert color="red" role="alert" tabIndex={-1}>
      {sentence ?? sentenceOf(error, t)}
      {unmarked.length > 0 && (
        <List size="sm" mt="xs">
          {unmarked.map((fault) => (
            <List.Item key={fault.pointer + fault.code}>
              {fault.pointer.split('/').filter(Boolean).join(' › ')}: {sentenceOfFault(fault, t)}
            </List.Item>
          ))}
        </List>
      )}
      {children}
    </Alert>
  )
}
