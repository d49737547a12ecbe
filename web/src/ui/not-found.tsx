import { Group } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { useReturnAddress } from '../people/sign-in-search.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { EmptyState } from './empty-state.tsx'
import { LinkButton } from './link.tsx'

/** @param text why, and what to do, where more is known than that there is no such page */
export function NotFound({ text }: { text?: string }) {
  const { t } = useMessages()
  const whoami = useWhoami()
  const from = useReturnAddress()
  return (
    <EmptyState isPage title={t('problems.notFound.title')} text={text ?? t('problems.notFound.text')}>
      <Group justify="center">
        {whoami?.user === null && (
          <LinkButton to="/sign-in" search={{ from }}>
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
