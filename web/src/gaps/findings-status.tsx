import { Button, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import classes from './findings.module.css'

/** Says that findings are being looked for, again after a change, or that it could not be done. */
export function FindingsStatus({ found }: { found: UseQueryResult<unknown> }) {
  const { t } = useMessages()
  if (found.error)
    return (
      <ProblemAlert error={found.error} sentence={t('gaps.failed')}>
        <Button mt="sm" variant="default" size="compact-md" onClick={() => void found.refetch()}>
          {t('gaps.retry')}
        </Button>
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
          {t(found.isPending ? 'gaps.looking' : 'gaps.lookingAgain')}
        </>
      )}
    </div>
  )
}
