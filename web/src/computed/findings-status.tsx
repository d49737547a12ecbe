import { Button, Loader } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { UnreachableError } from '../service/api.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import classes from './findings-status.module.css'

type Props = {
  /** How far what is looked for has come: an answer of the query cache, or several as one. */
  found: { error: unknown; isPending: boolean; isPlaceholderData: boolean; refetch: () => unknown }
}

/** Says that findings are being looked for, again after a change, or that it could not be done. */
export function FindingsStatus({ found }: Props) {
  const { t } = useMessages()
  if (found.error)
    return (
      <ProblemAlert
        error={found.error}
        {...(!(found.error instanceof UnreachableError) && { sentence: t('findings.failed') })}
      >
        <RetryButton onClick={() => void found.refetch()} />
      </ProblemAlert>
    )
  const looking = found.isPending || found.isPlaceholderData
  return (
    <div
      className={looking ? classes.looking : classes.found}
      role="status"
      data-first={found.isPending || undefined}
    >
      {looking && (
        <>
          <Loader size="xs" type="dots" aria-hidden />
          {t(found.isPending ? 'findings.looking' : 'findings.lookingAgain')}
        </>
      )}
    </div>
  )
}

export function RetryButton({ onClick }: { onClick: () => void }) {
  const { t } = useMessages()
  return (
    <Button display="block" mt="sm" variant="default" size="compact-md" onClick={onClick}>
      {t('findings.retry')}
    </Button>
  )
}
