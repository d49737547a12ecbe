import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { useReturnAddress } from './sign-in-search.ts'
import { useWhoami } from './whoami-queries.ts'

/**
 * Stands where only members of the alliance may go on, and says how to become one. Signing in leads back here.
 * @param title what is for members only; the whole page where nothing is said
 */
export function MembersOnly({ title }: { title?: string }) {
  const { t } = useMessages()
  const signedIn = useWhoami()?.user
  const from = useReturnAddress()
  // Nothing is said before it is known who is asking.
  if (signedIn === undefined) return null
  return (
    <EmptyState
      isPage
      title={title ?? t('organisations.membersOnly.title')}
      text={t(signedIn ? 'organisations.membersOnly.ask' : 'organisations.membersOnly.signIn')}
    >
      {!signedIn && (
        <LinkButton to="/sign-in" search={{ from }}>
          {t('people.signIn')}
        </LinkButton>
      )}
    </EmptyState>
  )
}
