import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { useWhoami } from './whoami-queries.ts'

/** Stands where only members of the alliance may go on, and says how to become one. */
export function MembersOnly() {
  const { t } = useMessages()
  const signedIn = useWhoami()?.user
  // Nothing is said before it is known who is asking.
  if (signedIn === undefined) return null
  return (
    <EmptyState
      isPage
      title={t('organisations.membersOnly.title')}
      text={t(signedIn ? 'organisations.membersOnly.ask' : 'organisations.membersOnly.signIn')}
    >
      {!signedIn && <LinkButton to="/sign-in">{t('people.signIn')}</LinkButton>}
    </EmptyState>
  )
}
