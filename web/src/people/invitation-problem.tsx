import { ProblemError } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { NotFound } from '../ui/not-found.tsx'
import { ProblemPage } from '../ui/problem-page.tsx'

/** Stands in place of an invitation that cannot be opened; a link that is used, or none at all, asks for a new one. */
export function InvitationProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useMessages()
  return error instanceof ProblemError && [400, 404, 410].includes(error.status) ? (
    <NotFound text={t('people.welcome.unknown')} isGone />
  ) : (
    <ProblemPage error={error} reset={reset} />
  )
}
