import { useMessages } from '../i18n/use-messages.ts'
import { ProblemError } from '../service/api.ts'
import { NotFound } from './not-found.tsx'
import { ProblemPage } from './problem-page.tsx'

/** Stands in place of an invitation that cannot be opened; a link that is used, or none at all, asks for a new one. */
export function InvitationProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useMessages()
  return error instanceof ProblemError && [400, 404, 410].includes(error.status) ? (
    <NotFound text={t('people.welcome.unknown')} isGone />
  ) : (
    <ProblemPage error={error} reset={reset} />
  )
}
