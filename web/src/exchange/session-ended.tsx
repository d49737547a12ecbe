import { Alert } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { useReturnAddress } from '../people/sign-in-search.ts'
import { ProblemError } from '../service/api.ts'
import { LinkButton } from '../ui/link.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'

/** Says what stands in the way of going on; where it is only the session, the way back leads here. */
export function SessionEnded({ error }: { error: unknown }) {
  const { t } = useMessages()
  const from = useReturnAddress()
  if (!(error instanceof ProblemError && error.slug === 'sign-in-required'))
    return <ProblemAlert error={error} />
  return (
    <Alert role="alert" my="md">
      {t('exchange.sessionEnded')}
      <div>
        <LinkButton to="/sign-in" search={{ from }} size="compact-md" mt="xs">
          {t('people.signIn')}
        </LinkButton>
      </div>
    </Alert>
  )
}
