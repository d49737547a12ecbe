import { Group } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { useReturnAddress } from './sign-in-search.ts'
import { useWhoami } from './whoami-queries.ts'

type Props = {
  /** Why, and what to do, where more is known than that there is no such page. */
  text?: string
  /** Whether there is nothing to come back to after signing in. */
  isGone?: boolean
}

export function NotFound({ text, isGone = false }: Props) {
  const { t } = useMessages()
  const whoami = useWhoami()
  const from = useReturnAddress()
  return (
    <EmptyState isPage title={t('problems.notFound.title')} text={text ?? t('problems.notFound.text')}>
      <Group justify="center">
        {whoami?.user === null && (
          <LinkButton to="/sign-in" search={{ from: isGone ? undefined : from }}>
            {t('people.signIn')}
          </LinkButton>
        )}
        <LinkButton to="/" variant="default">
          {t('problems.home')}
        </LinkButton>
      </Group>
    </EmptyState>
  )
}
