import type { Dataset } from '@atlas/shared/dataset'
import { Group } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'

/** Stands where an address names an organisation that the alliance does not have. */
export function OrganisationUnknown({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const may = useMay(dataset.alliance.id)
  const { slug, name } = dataset.alliance
  return (
    <EmptyState
      isPage
      title={t('organisations.unknown.title')}
      text={t('organisations.unknown.text', { alliance: name })}
    >
      <Group justify="center">
        <LinkButton to="/a/$slug/table" params={{ slug }}>
          {t('organisations.unknown.all')}
        </LinkButton>
        {may('readHistory') && (
          <LinkButton to="/a/$slug/history" params={{ slug }} variant="default">
            {t('organisations.unknown.history')}
          </LinkButton>
        )}
      </Group>
    </EmptyState>
  )
}
